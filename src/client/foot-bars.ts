/**
 * The place at the foot of the window for bars that move nothing. Scripts that are loaded one by one share it, so that
 * no bar covers another.
 */
export function footBars(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.foot-bars');
  if (found) return found;
  const place = Object.assign(document.createElement('div'), { className: 'foot-bars' });
  document.body.append(place);
  return place;
}
