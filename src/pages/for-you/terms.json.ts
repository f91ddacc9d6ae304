import type { APIRoute } from 'astro';
import { rankVocabularyFile } from '../../data/ranking/week-terms.ts';
import { jsonResponse } from '../../routes/json-response.ts';

export const GET: APIRoute = () => jsonResponse(rankVocabularyFile);
