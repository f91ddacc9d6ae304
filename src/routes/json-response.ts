/** A value as a file for programs. */
export function jsonResponse(value: unknown): Response {
  return new Response(`${JSON.stringify(value)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
