import names from './names.json';

/** What people read of the resources, in a module that needs no schema; `npm run generate` writes it. */
export const resourceNames: readonly ResourceName[] = names;

export interface ResourceName {
  readonly value: string;
  readonly label: string;
  readonly plural: string;
  /** People choose from these for the output; none where it has few. */
  readonly fields: readonly string[];
  readonly operations: readonly string[];
  readonly list?: ListName;
}

export interface ListName {
  /** One line for people. */
  readonly description: string;
  /** They have Claire’s names. */
  readonly inputs: readonly string[];
}
