/**
 * What an editor should know where the library that sets PDF has no program.
 *
 * @param kept files of earlier builds, which stay as they are
 * @param missing files that are not published
 */
export function describeMissingPress(kept: number, missing: number): string {
  const counts =
    kept === 0 ? '' : ` (kept from earlier builds: ${String(kept)}; missing: ${String(missing)})`;
  return `No PDF is made, and every other form is${counts}: @myriaddreamin/typst-ts-node-compiler has no program for this platform. Install the packages again with npm ci, or leave pdf out of forms.editions in content/settings.yaml.`;
}
