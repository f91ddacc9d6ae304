import chromium from '@sparticuz/chromium';

// A program of its own, because the package takes its target from the environment when it is loaded.
await chromium.executablePath();
