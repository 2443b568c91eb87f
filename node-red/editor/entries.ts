import type { EditorRed } from './red';

/** Which list of Claire's a field is chosen from. */
export type ListName = 'locations' | 'webhooks' | 'events' | 'checklists';

/** A field of an operation, as the dialog shows it. */
export interface ParameterEntry {
  /** Claire's own name. */
  readonly name: string;
  readonly type: 'str' | 'num' | 'bool' | 'json' | 'date';
  readonly required: boolean;
  readonly choices?: readonly string[];
  readonly list?: ListName;
  /** Any number of the list, saved as JSON. */
  readonly several?: boolean;
  /** What it is when it is left out. */
  readonly standard?: string;
  /** The flow starts with it, so no message can bring it. */
  readonly isSetting?: boolean;
  /** `null` empties it at Claire. */
  readonly clears?: boolean;
}

export interface OperationEntry {
  readonly id: string;
  readonly resource: string;
  readonly deprecated: boolean;
  /** Whether it gives appointments, beside which their customer can stand. */
  readonly hasCustomers: boolean;
  /** Whose fields its records have, where there is a choice of them. */
  readonly model?: string;
  /** Whether Claire cuts its list into pages. */
  readonly isPaged: boolean;
  readonly parameters: readonly ParameterEntry[];
}

interface EventEntry {
  readonly value: string;
  readonly label: string;
}

interface FieldEntry {
  readonly path: string;
  readonly isRequired: boolean;
  /** Whether its date and its time may stand in two columns. */
  readonly mayHaveHalves: boolean;
  readonly label: { readonly en: string };
}

/** What the build writes into the page of a node. */
export interface Entries {
  readonly operations: readonly OperationEntry[];
  readonly events: readonly EventEntry[];
  /** To choose from, by model. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Of an import, in the order of forms. */
  readonly importFields: readonly FieldEntry[];
}

/** The build puts each of its lists in the place of its name. */
declare const CLAIRE_ENTRIES: Entries;

export const operations = CLAIRE_ENTRIES.operations;
export const events = CLAIRE_ENTRIES.events;
export const fields = CLAIRE_ENTRIES.fields;

export function operationEntry(id: unknown): OperationEntry | undefined {
  return operations.find((operation) => operation.id === id);
}

declare const RED: EditorRed;

/** A field of an import in the language of the editor. */
export type Field = Omit<FieldEntry, 'label'> & { readonly label: string };

/** Those that Claire asks for first. */
export function listFields(): Field[] {
  const [language = ''] = RED.i18n.lang().split('-');
  return CLAIRE_ENTRIES.importFields.map(({ label, ...field }) => {
    return { ...field, label: new Map(Object.entries(label)).get(language) ?? label.en };
  });
}
