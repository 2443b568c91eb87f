import { NodeConnectionTypes, type ExpressionString } from 'n8n-workflow';

const { Main } = NodeConnectionTypes;
const one = JSON.stringify([Main]);
const two = JSON.stringify([
  { type: Main, displayName: 'Event' },
  { type: Main, displayName: 'Failed Deliveries' },
]);

/** Workflows that were saved before keep their one output: the second comes with an option. */
export const outputs: ExpressionString = `={{ $parameter.options?.failedDeliveries ? ${two} : ${one} }}`;
