import { breaksOfCalls } from './calls';
import { breaksOfImport } from './import';
import { breaksOfImportInN8n } from './import-in-n8n';
import { breaksOfNodeRedImport } from './node-red-import';
import { breaksOfNodeRedNodes } from './node-red-nodes';
import { breaksOfNodes } from './nodes';
import { breaksOfNodeRed } from './node-red';
import { breaksOfWebhooks } from './webhooks';

/** By what a user would lose, as docs/testing.md shows them. */
export const breaks = {
  'Calls and answers': breaksOfCalls,
  Import: breaksOfImport,
  'Import in n8n': breaksOfImportInN8n,
  'Webhooks and the trigger': breaksOfWebhooks,
  'The import of Node-RED': breaksOfNodeRedImport,
  'Node-RED': breaksOfNodeRed,
  'The nodes of Node-RED': breaksOfNodeRedNodes,
  'The node, whom to tell, and the sandbox': breaksOfNodes,
};

export type { Break, SeenBy } from './break';
