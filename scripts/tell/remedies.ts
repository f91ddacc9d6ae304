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
  [
    'look',
    {
      what: 'A run of the workflow Mail was cut off before its ledger was committed, so nobody knows what it has sent. No further mail is sent.',
      remedy:
        'Look at that run, which this one names. Then start the workflow Mail by hand with “Send although the run before was cut off”.',
    },
  ],
  [
    'send',
    {
      what: 'Not every mail of the week was sent. Whoever has one does not get it again.',
      remedy:
        'The summary of the run names the lines of the list and says why. docs/mail.md says which of them the next run tries again.',
    },
  ],
  [
    'ledger',
    {
      what: 'Mails were sent, and the ledger of who has them could not be committed. No further mail is sent.',
      remedy:
        'Under Settings → Actions → General, workflows have to be allowed to write. Add the lines of the run’s artifact “ledger” to content/state/mails.jsonl, then start the workflow Mail by hand with “Send although the run before was cut off”.',
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
