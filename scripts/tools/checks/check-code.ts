/**
 * Finds what ESLint and TypeScript have against the code, in one process: both ask for the types of all files, and
 * the second gets them from the first for nothing. `npm run lint` and `npm run check` find the same, one by one.
 */
import { ESLint } from 'eslint';
import ts from 'typescript';
import { print } from '../../command/print.ts';

const host: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => process.cwd(),
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
};

/** All TypeScript files of the project, with the types of its packages. */
function readProgram(): ts.Program {
  const parsed = ts.getParsedCommandLineOfConfigFile('tsconfig.json', undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.formatDiagnostic(diagnostic, host));
    },
  });
  if (!parsed) throw new Error('tsconfig.json cannot be read.');
  return ts.createProgram({
    rootNames: parsed.fileNames,
    options: parsed.options,
    configFileParsingDiagnostics: parsed.errors,
  });
}

/** @returns how many errors ESLint found and printed */
async function lint(program: ts.Program): Promise<number> {
  const eslint = new ESLint({
    overrideConfig: {
      files: ['**/*.ts'],
      // Scripts inside components belong to no program.
      ignores: ['**/*.astro/**'],
      languageOptions: { parserOptions: { projectService: false, programs: [program] } },
    },
  });
  const results = await eslint.lintFiles(['.']);
  const formatter = await eslint.loadFormatter('stylish');
  print(await formatter.format(results));
  return results.reduce((sum, { errorCount }) => sum + errorCount, 0);
}

/** @returns how many errors TypeScript found and printed */
function checkTypes(program: ts.Program): number {
  const found = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    // Those of no file come from questions of the linter, not from the code.
    ...program
      .getSourceFiles()
      .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
  ];
  print(ts.formatDiagnostics(found, host));
  return found.length;
}

const program = readProgram();
const errors = (await lint(program)) + checkTypes(program);
process.exitCode = errors > 0 ? 1 : 0;
