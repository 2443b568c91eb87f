import type { INodeProperties } from 'n8n-workflow';

export const simplify: INodeProperties = {
  displayName: 'Simplify',
  name: 'simplify',
  type: 'boolean',
  default: true,
  description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** Several locations; `meaning` says what for, and what none means. */
export function severalLocations(meaning: string): INodeProperties {
  return {
    displayName: 'Location Names or IDs',
    name: 'locationIds',
    type: 'multiOptions',
    typeOptions: { loadOptionsMethod: 'getLocations' },
    default: [],
    description: `${meaning} Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.`,
  };
}

/** The order in which n8n wants the fields of a collection. */
export function sortByName(properties: readonly INodeProperties[]): INodeProperties[] {
  return properties.toSorted((one, other) => (one.displayName < other.displayName ? -1 : 1));
}
