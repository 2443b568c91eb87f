import { blankLocation, type LocationFields } from '../records/location';
import { zeroTime } from '../records/time';
import type { Checklist, QuestionFields, TagFields } from '../records/check';

/** Ids that tests and the demo may rely on. */
export const dealerId = 7;
export const otherDealerId = 8;
export const locationIds = { amersfoort: 11, hilversum: 12, zeist: 13, keyloop: 14, other: 21 };

interface Place {
  id: number;
  dealerId: number;
  dealerName: string;
  fields: Partial<LocationFields>;
}

const ownName = 'Autobedrijf Van der Molen';

export const places: readonly Place[] = [
  place(locationIds.amersfoort, 'Amersfoort', 'PublicAPI', 'Nijverheidsweg 12', '3812 PA'),
  place(locationIds.hilversum, 'Hilversum', 'PublicAPI', 'Mediapark 8', '1217 WE'),
  place(locationIds.zeist, 'Zeist', 'PublicAPI', 'Utrechtseweg 41', '3704 HA'),
  place(locationIds.keyloop, 'Utrecht', 'Keyloop', 'Franciscusdreef 2', '3565 AC'),
  {
    id: locationIds.other,
    dealerId: otherDealerId,
    dealerName: 'Garage Terpstra',
    fields: {
      name: 'Zwolle',
      commercial_name: 'Garage Terpstra',
      dms_location_source: 'PublicAPI',
    },
  },
];

function place(id: number, city: string, source: string, street: string, postcode: string): Place {
  return {
    id,
    dealerId,
    dealerName: ownName,
    fields: {
      name: city,
      commercial_name: `${ownName} ${city}`,
      dms_location_source: source,
      street,
      postal_code: postcode,
      city,
      country: 'NL',
      phone_nr: `+31 00 000 00${String(id)}`,
      DeskCheckInEnabled: id === locationIds.amersfoort,
      IsKeyloopEventEnabled: source === 'Keyloop',
      DMSLocationIDs: String(id * 100),
    },
  };
}

export function makeLocation(entry: Place): LocationFields {
  return { ...blankLocation, ...entry.fields, id: entry.id };
}

export const tags: readonly TagFields[] = [
  tag(1, 'Banden', '#1f77b4', 'system'),
  tag(2, 'Remmen', '#d62728', 'system'),
  tag(3, 'Verlichting', '#ff7f0e', 'system'),
  tag(4, 'Motor', '#2ca02c', 'system'),
  tag(5, 'Aanbieding', '#9467bd', 'own'),
];

function tag(id: number, name: string, color: string, owner: 'system' | 'own'): TagFields {
  return {
    created_on: zeroTime,
    updated_on: zeroTime,
    id,
    name,
    color,
    system: owner === 'system',
  };
}

export const checklists: readonly Checklist[] = [
  { id: 301, name: 'Voorinspectie', tag_names: ['Banden', 'Remmen'] },
  { id: 302, name: 'Grote beurt', tag_names: ['Motor'] },
  { id: 303, name: 'Eindcontrole', tag_names: [] },
];

/** What a mechanic is asked, and which tag an answer carries. */
export const questionTitles = [
  { id: 401, title: 'Bandenprofiel linksvoor', template: 'tyre', tag: 'Banden' },
  { id: 402, title: 'Bandenprofiel rechtsvoor', template: 'tyre', tag: 'Banden' },
  { id: 403, title: 'Remblokken voor', template: 'dropdown', tag: 'Remmen' },
  { id: 404, title: 'Remschijven achter', template: 'dropdown', tag: 'Remmen' },
  { id: 405, title: 'Verlichting rondom', template: 'dropdown_multi', tag: 'Verlichting' },
  { id: 406, title: 'Oliepeil', template: 'spinner', tag: 'Motor' },
  { id: 407, title: 'Accu', template: 'number', tag: 'Motor' },
  { id: 408, title: 'Ruitenwissers', template: 'dropdown', tag: 'Aanbieding' },
] as const;

export const questions: readonly QuestionFields[] = questionTitles.map((entry) => ({
  created_on: zeroTime,
  updated_on: zeroTime,
  id: entry.id,
  question: entry.title,
  // The last one is the dealer's own; the others are Claire's defaults, without a role.
  role_id: entry.id === 408 ? 40 : null,
  question_elements: [
    {
      id: entry.id * 10,
      name: entry.title,
      template: entry.template,
      default_configuration: '',
      role_id: null,
    },
  ],
}));

/** A key that a dealer's admin made. */
export interface ApiKey {
  key: string;
  name: string;
  dealerId: number;
  /** Locations that the key may use; all of the dealer's when left out. */
  locations?: readonly number[];
  /** Whether webhooks may be managed with it; they may unless this is false. */
  webhooks?: boolean;
}

/** The first is the sandbox's own; the others show what narrower and foreign keys meet. */
export const defaultKeys: readonly ApiKey[] = [
  { key: 'claire-sandbox-key-of-all-locations-51', name: 'All locations', dealerId },
  {
    key: 'claire-sandbox-key-of-amersfoort-52',
    name: 'Amersfoort only',
    dealerId,
    locations: [locationIds.amersfoort],
  },
  {
    key: 'claire-sandbox-key-of-another-dealer-53',
    name: 'Another dealer',
    dealerId: otherDealerId,
  },
];

export function mayUse(key: ApiKey, record: { dealerId: number }, locationId: number): boolean {
  return key.dealerId === record.dealerId && (key.locations?.includes(locationId) ?? true);
}
