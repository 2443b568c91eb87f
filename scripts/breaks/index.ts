import { breaksOfCalls } from './calls';
import { breaksOfImport } from './import';
import { breaksOfNodes } from './nodes';
import { breaksOfWebhooks } from './webhooks';

/** By what a user would lose, as docs/testing.md shows them. */
export const breaks = {
  'Calls and answers': breaksOfCalls,
  Import: breaksOfImport,
  'Webhooks and the trigger': breaksOfWebhooks,
  'The node, whom to tell, and the sandbox': breaksOfNodes,
};

export type { Break, SeenBy } from './break';
