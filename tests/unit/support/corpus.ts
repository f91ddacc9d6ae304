import { corpus } from '../../support/corpus.ts';
import { runPipeline, type PipelineResult } from '#src/ingest/pipeline.ts';

let result: PipelineResult | undefined;

/** The corpus through the whole pipeline; run once for each test file that asks. */
export function readCorpus(): PipelineResult {
  result ??= runPipeline(corpus, (_name, run) => run());
  return result;
}
