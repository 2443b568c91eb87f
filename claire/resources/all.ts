// Written by `npm run generate` from the resources beside it.
import { enumerations } from '../models/enumerations';
import { appointment } from './appointment';
import { car } from './car';
import { check } from './check';
import { location } from './location';
import { question } from './question';
import { tag } from './tag';
import { webhook } from './webhook';

export const resources = { appointment, car, check, location, question, tag, webhook } as const;

/** The whole Claire API: `operations.appointment.list`, and so on. */
export const operations = {
  appointment: appointment.operations,
  car: car.operations,
  check: check.operations,
  location: location.operations,
  question: question.operations,
  tag: tag.operations,
  webhook: webhook.operations,
} as const;

/** Every enumeration of the reference, with the labels people see. */
export const allEnumerations = {
  ...enumerations,
  ...appointment.enumerations,
  ...car.enumerations,
  ...check.enumerations,
  ...question.enumerations,
} as const;

/** The records that Claire answers with, by the reference’s names. */
export const models = {
  ...appointment.models,
  ...car.models,
  ...check.models,
  ...location.models,
  ...question.models,
  ...tag.models,
  ...webhook.models,
} as const;
