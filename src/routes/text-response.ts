/** A text as a file. */
export function textResponse(text: string, mediaType: string): Response {
  return new Response(text, { headers: { 'content-type': `${mediaType}; charset=utf-8` } });
}
