/** A reason why the clone cannot be made ready, as a sentence for whoever ran the command. */
export class BootstrapError extends Error {}
