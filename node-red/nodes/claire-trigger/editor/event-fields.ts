import { checkCreated } from '../../../../claire/models/enumerations';
import { readText, nodeText } from '../../../editor/texts';
import { events, type ParameterEntry } from '../../../editor/entries';
import { type ParameterField, parameterField } from '../../../editor/parameter-field';
import type { Choice, EditorNode, Elements, JQuery } from '../../../editor/red';
import { severalField, type SeveralField, type SeveralValues } from '../../../editor/several-field';

declare const $: JQuery;

const text = nodeText('claire-trigger');

export interface EventFields {
  readonly reload: () => void;
  readonly values: () => {
    events: SeveralValues;
    locationId: string;
    locationIds: SeveralValues;
    checklistId: string;
  };
}

/** What the trigger is to hear of: which events, where, and by which checklist. */
export function openEventFields(node: EditorNode): EventFields {
  const container = $('#claire-trigger-lists').empty();
  // All events are known without Claire; Claire may have new ones.
  const all = { name: 'events', icon: 'bell-o', known: events } as const;
  const chosen = openSeveral(container, all, node, () => {
    showChecklist();
  });
  const location = openId(container, 'locationId', 'locations', node.locationId);
  const more = { name: 'locationIds', icon: 'map-o', known: [] } as const;
  const locations = openSeveral(container, more, node);
  const checklist = openId(container, 'checklistId', 'checklists', node.checklistId);
  // One event alone is about a checklist; one that was chosen before stays in view.
  const showChecklist = () => {
    const isMeant = chosen.values().includes(checkCreated) || checklist.value().value !== '';
    checklist.row.toggle(isMeant);
  };
  showChecklist();
  showMoreBeside(location, locations);
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

/** Beside all locations there are no more. */
function showMoreBeside(location: ParameterField, locations: SeveralField): void {
  const show = () => {
    locations.row.toggle(location.value().value !== '' || locations.values().length > 0);
  };
  location.row.on('change', show);
  show();
}

interface Several {
  readonly name: 'events' | 'locationIds';
  readonly icon: string;
  readonly known: readonly Choice[];
}

/** Without an account there is nothing to load, which the single location says already. */
function openSeveral(
  container: Elements,
  { name, icon, known }: Several,
  node: EditorNode,
  onChange: () => void = () => undefined,
) {
  const id = `claire-trigger-${name}`;
  const texts = { label: text(`label.${name}`), none: text(`none.${name}`) };
  const several = { id, name, ...texts, icon, list: lists[name], known, onChange };
  return severalField(container, several, node[name]);
}

const lists = { events: 'events', locationIds: 'locations' } as const;

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
  const value = { type: 'num', value: readText(given) };
  const field = parameterField(entry, value, texts);
  field.row.appendTo(container);
  field.open();
  return field;
}
