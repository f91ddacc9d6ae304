import { z } from 'astro/zod';

// Schemas compile themselves where they may; the policy of every page forbids it, and browsers report the attempt.
z.config({ jitless: true });
