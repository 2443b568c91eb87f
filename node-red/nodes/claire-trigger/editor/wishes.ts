import { written } from '../../../editor/answers';
import { events } from '../../../editor/entries-of-build';
import type { ParameterEntry } from '../../../editor/entries';
import { listLoader, refreshButton, stateLine } from '../../../editor/lists';
import { offer } from '../../../editor/offer';
import { type ParameterField, parameterField, withCurrent } from '../../../editor/parameter-field';
import type { Choice, EditorNode, Elements, JQuery } from '../../../editor/red';
import { formRow, nameTypedInput, space } from '../../../editor/rows';
import { sharedText, textOf } from '../../../editor/texts';

declare const $: JQuery;

const text = textOf('claire-trigger');

export interface WishFields {
  readonly reload: () => void;
  readonly values: () => { events: number[]; locationId: string; checklistId: string };
}

/** What the trigger is to hear of: which events, where, and by which checklist. */
export function openWishes(node: EditorNode): WishFields {
  const container = $('#claire-trigger-lists').empty();
  const chosen = openEvents(container, node.events);
  const location = openId(container, 'locationId', 'locations', node.locationId);
  const checklist = openId(container, 'checklistId', 'checklists', node.checklistId);
  return {
    reload: () => {
      location.reload();
      checklist.reload();
    },
    values: () => ({
      events: chosen(),
      locationId: location.value().value,
      checklistId: checklist.value().value,
    }),
  };
}

/** All events are known without Claire; Claire may have new ones. */
function openEvents(container: Elements, given: unknown): () => number[] {
  const label = text('label.events');
  const id = 'claire-trigger-events';
  const input = $('<input>', { type: 'text', id, style: 'width: calc(70% - 37px)' });
  const state = stateLine();
  const types = (options: readonly Choice[]) => [
    { value: 'events', label, icon: 'fa fa-bell-o', options, multiple: true },
  ];
  const ticked = () => written(input.typedInput('value')).split(',').filter(Boolean);
  const show = (loaded: readonly Choice[]) => {
    offer(input, () => types(ticked().reduce(withCurrent, loaded)));
  };
  const reload = listLoader('events', { state, show });
  const refresh = refreshButton(sharedText('lists.refresh', { label })).on('click', reload);
  formRow(id, { label, icon: 'bell-o' }).append(input, space(), refresh, state).appendTo(container);
  const saved = Array.isArray(given) ? given.map(written) : [];
  input.typedInput({ types: types(saved.reduce(withCurrent, events)) });
  nameTypedInput(input, id, label);
  input.typedInput('value', saved.join(','));
  return () => ticked().map(Number);
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
