import { type Draft, toAppointmentKey } from './draft';
import { mergeRows } from './merge-rows';
import { SeenKeys } from './seen-keys';

interface Group {
  readonly first: number;
  readonly key: string | undefined;
  readonly drafts: Draft[];
}

/**
 * Collects the rows of each appointment. One is complete when so many rows have come after its first,
 * so its memory is bounded; a row that comes later is told, as it would overwrite what was sent.
 */
export class RowGroups {
  /** In the order of their first rows. */
  readonly #open = new Set<Group>();
  readonly #byKey = new Map<string, Group>();
  readonly #complete = new SeenKeys();

  constructor(private readonly within: number) {}

  /** Returns what is complete now, in the order of the first rows. */
  add(draft: Draft): Draft[] {
    const complete = this.#close((group) => group.first + this.within <= draft.row);
    const key = draft.error === undefined ? toAppointmentKey(draft.converted) : undefined;
    const group = key === undefined ? undefined : this.#byKey.get(key);
    if (group !== undefined) group.drafts.push(draft);
    else if (key !== undefined && this.#complete.has(key)) this.#start(this.#tellLate(draft));
    else this.#start(draft, key);
    return complete;
  }

  end(): Draft[] {
    return this.#close(() => true);
  }

  #start(draft: Draft, key?: string): void {
    const group = { first: draft.row, key, drafts: [draft] };
    this.#open.add(group);
    if (key !== undefined) this.#byKey.set(key, group);
  }

  #close(isComplete: (group: Group) => boolean): Draft[] {
    const complete: Draft[] = [];
    for (const group of this.#open) {
      if (!isComplete(group)) break;
      this.#open.delete(group);
      if (group.key !== undefined) {
        this.#byKey.delete(group.key);
        this.#complete.add(group.key);
      }
      complete.push(mergeRows(group.drafts));
    }
    return complete;
  }

  #tellLate(draft: Draft): Draft {
    const message =
      `belongs to an appointment whose first row is more than ${String(this.within)} rows before; ` +
      'sort the rows, so that those of one appointment stand together';
    const problem = { path: 'dms_nr', message };
    return {
      ...draft,
      converted: { record: draft.converted.record, problems: [problem], isNone: true },
    };
  }
}
