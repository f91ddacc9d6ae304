import { noticeMark, noticeTitle } from './notice.ts';

export interface Repository {
  /** `https://api.github.com` */
  api: string;
  /** `owner/name` */
  name: string;
  token: string;
}

export interface Issue {
  number: number;
  body: string;
}

async function call(
  { api, name, token }: Repository,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(`${api}/repos/${name}/${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(
      `GitHub answered ${String(response.status)} to ${method} ${path}. Under Settings → General, issues have to be switched on.`,
    );
  return response.json();
}

function isNotice(issue: unknown): issue is Issue {
  if (typeof issue !== 'object' || issue === null || 'pull_request' in issue) return false;
  return (
    'number' in issue &&
    'body' in issue &&
    typeof issue.body === 'string' &&
    issue.body.startsWith(noticeMark)
  );
}

/** The open issue of the workflows, if there is one. */
export async function findNotice(repository: Repository): Promise<Issue | undefined> {
  const query = 'issues?state=open&per_page=100&creator=github-actions%5Bbot%5D';
  const issues = await call(repository, 'GET', query);
  return Array.isArray(issues) ? issues.find(isNotice) : undefined;
}

export async function openNotice(repository: Repository, body: string): Promise<void> {
  await call(repository, 'POST', 'issues', { title: noticeTitle, body });
}

export async function changeNotice(repository: Repository, { number }: Issue, body: string): Promise<void> {
  await call(repository, 'PATCH', `issues/${String(number)}`, { body });
}

/** A comment writes to whoever watches, which a changed text does not. */
export async function commentOn(repository: Repository, { number }: Issue, body: string): Promise<void> {
  await call(repository, 'POST', `issues/${String(number)}/comments`, { body });
}

export async function closeNotice(repository: Repository, issue: Issue): Promise<void> {
  await commentOn(repository, issue, 'All is well again.');
  await call(repository, 'PATCH', `issues/${String(issue.number)}`, {
    state: 'closed',
    state_reason: 'completed',
  });
}
