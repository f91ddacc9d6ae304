import { hash } from 'node:crypto';

/** 128 bits: two values never have one hash. */
const hashLength = 22;

/** A hash of a value as JSON, for comparing it with that of an earlier run. */
export function hashValue(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url').slice(0, hashLength);
}
