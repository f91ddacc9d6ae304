/** Sets books as PDF in a thread of its own, one after the other; see `pdf-workers.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { packPdf } from '#lib/publish/pdf/pack-pdf.ts';
import type { PdfAnswer, PdfJob, PdfWorkerData } from './pdf-workers.ts';

/** Books after which the library forgets what it remembers of earlier ones. All threads share its memory. */
const maxAge = 2;

const { template, workspace, fonts, families, standard } = workerData as PdfWorkerData;
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font.buffer)) }],
});
const faces = JSON.stringify(families);

function typeset({ data, creationTimestamp }: PdfJob): PdfAnswer {
  try {
    const bytes = compiler.pdf(
      { mainFileContent: template, inputs: { data, faces } },
      { pdfStandard: standard, creationTimestamp },
    );
    compiler.evictCache(maxAge);
    return { bytes: new Uint8Array(packPdf(bytes)) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (job: PdfJob) => {
  parentPort?.postMessage(typeset(job));
});
