/** `build` ends with this when the site was built, but something in the input could not be used. */
export const builtWithErrors = 3;
