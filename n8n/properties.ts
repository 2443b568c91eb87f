import type { INodeProperties } from 'n8n-workflow';

export const simplify: INodeProperties = {
  displayName: 'Simplify',
  name: 'simplify',
  type: 'boolean',
  default: true,
  description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** The order in which n8n wants the fields of a collection. */
export function sortByName(properties: readonly INodeProperties[]): INodeProperties[] {
  return properties.toSorted((one, other) => (one.displayName < other.displayName ? -1 : 1));
}
