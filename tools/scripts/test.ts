import { jest } from './steps/jest';
import { command } from './steps/command';
import { conclude } from './steps/parts';
import { testParts } from './steps/test-parts';

/** `npm test` is everything that needs no browser; with arguments, jest alone. */
command(async ({ args }) => conclude(args.length > 0 ? await jest(args) : await testParts()));
