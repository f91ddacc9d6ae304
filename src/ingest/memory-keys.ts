import { hash } from 'node:crypto';
import { keyLength } from './value-store.ts';

/** A stage may have a long name, such as all that decides about topics. */
export function beginKey(stage: string): string {
  return hash('sha256', stage, 'base64url');
}

/** @param begun by {@link beginKey} */
export function keyOf(begun: string, input: unknown): string {
  return hash('sha256', begun + JSON.stringify(input), 'base64url').slice(0, keyLength);
}
