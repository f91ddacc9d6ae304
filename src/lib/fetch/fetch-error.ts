/** An answer that cannot be used. `rule` is a stable name. `isSource` means that further calls would fail, too. */
export class FetchError extends Error {
  readonly rule: string;
  readonly isSource: boolean;

  constructor(rule: string, message: string, options: { isSource?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.rule = rule;
    this.isSource = options.isSource ?? false;
  }
}
