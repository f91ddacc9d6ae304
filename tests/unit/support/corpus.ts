import { runPipeline, type PipelineResult } from '#scripts/pipeline.ts';

let result: PipelineResult | undefined;

/** The project's own seeds and topics through the whole pipeline; run once for each test file that asks. */
export function readCorpus(): PipelineResult {
  result ??= runPipeline({ seeds: 'seeds', content: 'content' }, (_name, run) => run());
  return result;
}
