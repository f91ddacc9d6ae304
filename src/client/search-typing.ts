/** What only a reader who types needs. Loaded after the first rows of an address. */
export { listenForKeys } from './search-keys.ts';
export { SuggestionList } from './search-suggestions.ts';
