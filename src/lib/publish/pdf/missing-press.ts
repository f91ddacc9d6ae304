/** What an editor should know where the library that sets PDF has no program. */
export const missingPress =
  'No PDF is made, and every other form is: @myriaddreamin/typst-ts-node-compiler has no program for this platform. Install the packages again with npm ci, or leave pdf out of forms.editions in content/settings.yaml.';
