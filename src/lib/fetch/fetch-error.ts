import type { RuleId } from '#lib/schema/rules.ts';

/** An answer that cannot be used. `rule` is a stable name. `isSource` means that further calls would fail, too. */
export class FetchError extends Error {
  readonly rule: RuleId;
  readonly isSource: boolean;

  constructor(rule: RuleId, message: string, options: { isSource?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.rule = rule;
    this.isSource = options.isSource ?? false;
  }
}
