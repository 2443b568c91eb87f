import type { AppointmentRecord } from '../records/appointment';
import type { CheckFields, Checklist } from '../records/check';
import { goTime, hour, zeroTime } from '../records/time';
import type { Store } from '../store';
import { questionTitles, tags } from './dealer';
import type { SeededRandom } from './random';
import { remarks } from './words';

/** A check of an appointment's car, with one item for each question. */
export function makeCheck(
  store: Store,
  random: SeededRandom,
  record: AppointmentRecord,
  checklist: Checklist,
): CheckFields {
  const started = Date.parse(record.fields.time_car_app) + hour / 2;
  return {
    created_on: goTime(started),
    updated_on: goTime(started + hour / 2),
    id: store.nextId('check'),
    duration: random.between(300, 2400),
    appointment_id: record.fields.id,
    car_id: record.carId,
    intervention_id: null,
    mechanic: user(501, 'Henk', 'Timmer'),
    checklist,
    receptionist: user(502, 'Sanne', 'Kuiper'),
    question_items: questionTitles.map((question) => makeItem(store, random, question)),
  };
}

function makeItem(
  store: Store,
  random: SeededRandom,
  question: (typeof questionTitles)[number],
): Record<string, unknown> {
  const status = random.pick([0, 0, 0, 0, 1, 2, 3, 4]);
  const needsWork = status === 2 || status === 3;
  const isSnoozed = status === 2 && random.chance(0.4);
  return {
    ...blankItem,
    id: store.nextId('questionItem'),
    status,
    title: question.title,
    completed: status !== 4,
    mechanic_notes: needsWork ? random.pick(remarks) : '',
    customer_approved: needsWork && random.chance(0.5),
    price: needsWork ? random.between(20, 400) + 0.95 : 0,
    tyre_profile: question.template === 'tyre' ? random.between(15, 80) / 10 : 0,
    snoozed: isSnoozed,
    snooze_title: isSnoozed ? 'Volgend bezoek' : '',
    snooze_type: isSnoozed ? 1 : 0,
    question_tags: tags.filter((tag) => tag.name === question.tag),
    answers: [needsWork ? 'Niet in orde' : 'In orde'],
  };
}

/** All fields that an item has, in Claire's order. */
const blankItem = {
  id: 0,
  status: 0,
  title: '',
  completed: false,
  mechanic_notes: '',
  mechanic_fixed: false,
  customer_approved: false,
  is_signed_by_customer: false,
  price: 0,
  tyre_position: 0,
  tyre_profile: 0,
  truck_axle: 0,
  solution: '',
  snoozed: false,
  snooze_title: '',
  snooze_note: '',
  snooze_type: 0,
  pinned: false,
  tyre_id: null,
  question_tags: null,
  image_urls: null,
  video_urls: null,
  answers: null,
  snooze_history: null,
} as const;

function user(id: number, first: string, last: string): Record<string, unknown> {
  return {
    id,
    dms_nr: String(id),
    first_name: first,
    last_name: last,
    username: `${first}.${last}`.toLowerCase(),
    birthday: zeroTime,
    last_active: zeroTime,
    dealer_location_id: 0,
    active: true,
    deleted: false,
    archived: false,
  };
}
