import { languageReady } from './speak';

// Words are asked for as modules are read, so whoever imports this before all else waits for the language.
await languageReady;
