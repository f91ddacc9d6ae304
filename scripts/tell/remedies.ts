/** What failed, as an editor would say it, and what to do. */
export interface Remedy {
  what: string;
  remedy: string;
}

/** By the step of a workflow that was begun last. */
const remedies = new Map<string, Remedy>([
  [
    'install',
    {
      what: 'The program could not be installed.',
      remedy: 'Start the run again. If it fails again, undo the last change of package-lock.json.',
    },
  ],
  [
    'ingest',
    {
      what: 'The files could not be ingested, so nothing new is published. The site stays as it was.',
      remedy:
        'The report below names the file and the line: correct it on github.com. If papers would be removed and should be, start the workflow Pages by hand with “Let papers go”.',
    },
  ],
  [
    'test',
    {
      what: 'The tests of the program failed, so nothing new is published. The site stays as it was.',
      remedy:
        'The run names the test. Undo the last change of the code, or correct it. Changes of content and seeds are not the reason.',
    },
  ],
  [
    'doctor',
    {
      what: 'A hand-written file is broken, so nothing new is published. The site stays as it was.',
      remedy: 'The report below names the file and the line, and says what to do.',
    },
  ],
  [
    'build',
    {
      what: 'The pages could not be built. The site stays as it was.',
      remedy: 'The run says at its end which page failed, and why.',
    },
  ],
  [
    'deploy',
    {
      what: 'The site was built, and could not be published or committed.',
      remedy:
        'Under Settings → Pages the source has to be “GitHub Actions”. Under Settings → Actions → General, workflows have to be allowed to write. Then start the run again.',
    },
  ],
  [
    'fetch',
    {
      what: 'A source did not answer as it should. What it gave before is kept, and the others are published.',
      remedy:
        'The report below says why. The next run asks again. If it goes on for weeks, look whether the address or the query of the source in content/settings.yaml is still right.',
    },
  ],
  [
    'deliver',
    {
      what: 'New papers were fetched and could not be committed.',
      remedy:
        'Under Settings → Actions → General, workflows have to be allowed to write, and no rule of the branch may forbid it. Then start the workflow Weekly by hand.',
    },
  ],
]);

/** What to tell of a step; of an unknown one, where to look. */
export function remedyOf(step: string): Remedy {
  return (
    remedies.get(step) ?? {
      what: 'A run of the workflow failed. The site stays as it was.',
      remedy: 'The run says which step failed, and why.',
    }
  );
}
