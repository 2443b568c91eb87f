import { accountChosen, accountInEditor } from '../../../editor/account';
import { written } from '../../../editor/answers';
import { events, type ParameterEntry } from '../../../editor/entries';
import { listLoader, refreshButton, stateLine } from '../../../editor/lists';
import { replaceOptions, formRow, nameTypedInput, space } from '../../../editor/form';
import { type ParameterField, parameterField, withCurrent } from '../../../editor/parameter-field';
import type { Choice, EditorNode, Elements, JQuery } from '../../../editor/red';
import { sharedText, nodeText } from '../../../editor/texts';

declare const $: JQuery;

const text = nodeText('claire-trigger');

export interface EventFields {
  readonly reload: () => void;
  readonly values: () => {
    events: number[];
    locationId: string;
    locationIds: number[];
    checklistId: string;
  };
}

/** What the trigger is to hear of: which events, where, and by which checklist. */
export function openEventFields(node: EditorNode): EventFields {
  const container = $('#claire-trigger-lists').empty();
  // All events are known without Claire; Claire may have new ones.
  const chosen = openSeveral(container, { name: 'events', icon: 'bell-o', known: events }, node);
  const location = openId(container, 'locationId', 'locations', node.locationId);
  const more = { name: 'locationIds', icon: 'map-o', known: [] } as const;
  const locations = openSeveral(container, more, node);
  const checklist = openId(container, 'checklistId', 'checklists', node.checklistId);
  return {
    reload: () => {
      for (const field of [chosen, location, locations, checklist]) field.reload();
    },
    values: () => ({
      events: chosen.values(),
      locationId: location.value().value,
      locationIds: locations.values(),
      checklistId: checklist.value().value,
    }),
  };
}

interface Several {
  readonly name: 'events' | 'locationIds';
  readonly icon: string;
  /** What can be chosen before Claire is asked. */
  readonly known: readonly Choice[];
}

/** Any number of the entries of a list of Claire's. */
function openSeveral(container: Elements, { name, icon, known }: Several, node: EditorNode) {
  const label = text(`label.${name}`);
  const id = `claire-trigger-${name}`;
  const input = $('<input>', { type: 'text', id, style: 'width: calc(70% - 37px)' });
  const state = stateLine();
  const types = (options: readonly Choice[]) => [
    { value: name, label, icon: `fa fa-${icon}`, options, multiple: true },
  ];
  const ticked = () => written(input.typedInput('value')).split(',').filter(Boolean);
  const show = (loaded: readonly Choice[]) => {
    replaceOptions(input, () => types(ticked().reduce(withCurrent, withKnown(loaded, known))));
  };
  const reload = listLoader(lists[name], { state, show });
  const refresh = refreshButton(sharedText('lists.refresh', { label })).on('click', reload);
  formRow(id, { label, icon }).append(input, space(), refresh, state).appendTo(container);
  const given = node[name];
  const saved = Array.isArray(given) ? given.map(written) : [];
  input.typedInput({ types: types(saved.reduce(withCurrent, known)) });
  nameTypedInput(input, id, label);
  input.typedInput('value', saved.join(','));
  // Without an account there is nothing to load, which the single location says already.
  if (accountInEditor(accountChosen()) !== undefined) reload();
  return { reload, values: () => ticked().map(Number) };
}

const lists = { events: 'events', locationIds: 'locations' } as const;

/** In the order in which they were there before, and then what is new. */
function withKnown(loaded: readonly Choice[], known: readonly Choice[]): readonly Choice[] {
  const values = new Set(known.map(({ value }) => value));
  return [...known, ...loaded.filter(({ value }) => !values.has(value))];
}

function openId(
  container: Elements,
  name: 'locationId' | 'checklistId',
  list: 'locations' | 'checklists',
  given: unknown,
): ParameterField {
  const entry: ParameterEntry = { name, type: 'num', required: false, list, isSetting: true };
  const none = text(`none.${list}`);
  const icon = list === 'locations' ? 'map-marker' : 'check-square-o';
  const label = text(`label.${name}`);
  const texts = { label, icon, none, choice: (value: string) => value, placeholder: '' };
  const value = { type: 'num', value: written(given) };
  const field = parameterField(entry, value, texts);
  field.row.appendTo(container);
  field.open();
  return field;
}
