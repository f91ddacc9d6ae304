import type { Token } from './read-tokens.ts';

/** Letters that are written from right to left, by their first half where they have two, and what steers the direction. */
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\ud802\ud803\ud83a\ud83b]/;
/** References that may be one of them, a page that says its direction, and what a script fills later with any text. */
const uncertain = /&(?:rlm|#x0*[0-9a-f]{3,}|#0*\d{4,});|<html[^>]* dir=|<template/i;

/** True if the elements and attributes that part texts of two directions change nothing on a page. */
export function isLeftToRight(html: string): boolean {
  return !rightToLeft.test(html) && !uncertain.test(html);
}

const isClosed = (token: Token, next: Token | undefined): boolean =>
  next?.kind === 'close' && next.name === token.name;

/** Without elements that only keep the direction of their text to themselves. One that a script may fill stays. */
export function dropIsolation(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ name }, index) => {
    if (name !== 'bdi') return true;
    const [previous, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
    return (
      (token && isClosed(token, next)) || (previous?.text === '<bdi>' && token && isClosed(previous, token))
    );
  });
}

/** A tag without `dir="auto"`, unless a reader or a script fills the element. */
export function dropDirection(token: Token, next: Token | undefined): string {
  const isField = token.name === 'input' || token.name === 'textarea';
  return isField || isClosed(token, next) ? token.text : token.text.replace(' dir="auto"', '');
}
