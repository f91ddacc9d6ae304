import { z } from 'astro/zod';
import { apiSchemas, type ApiName } from '#lib/schema/api.ts';

/**
 * The JSON Schema (draft 2020-12) of a form of files for programs. Fields that it does not name are allowed, so that
 * a new one breaks no program.
 *
 * @param id absolute address of the schema
 */
export function formatSchema(name: ApiName, id: string): string {
  const schema = { $id: id, ...z.toJSONSchema(apiSchemas[name], { io: 'input' }) };
  return `${JSON.stringify(schema, undefined, 1)}\n`;
}
