import chromium from '@sparticuz/chromium';

// A separate program, because the package reads its target from the environment when it is loaded.
await chromium.executablePath();
