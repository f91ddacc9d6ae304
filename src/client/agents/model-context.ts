/** What a program that acts for the reader gets as an answer. */
export interface ToolAnswer {
  content: { type: 'text'; text: string }[];
  isError?: boolean;
}

/** A tool that a page offers, as WebMCP has it. */
export interface Tool {
  name: string;
  description: string;
  /** JSON Schema of what `execute` takes. */
  inputSchema: object;
  /** It changes nothing, and its texts are those of papers. */
  annotations: { readOnlyHint: true; untrustedContentHint: true };
  execute(input: Record<string, unknown>): Promise<ToolAnswer>;
}

interface ModelContext {
  registerTool(tool: Tool): unknown;
}

/** Where a browser takes the tools of a page: at the document, in earlier versions at the navigator. */
export function findModelContext(): ModelContext | undefined {
  const places: { modelContext?: Partial<ModelContext> }[] = [document as object, navigator as object];
  const found = places.map(({ modelContext }) => modelContext).find((context) => context?.registerTool);
  return found as ModelContext | undefined;
}
