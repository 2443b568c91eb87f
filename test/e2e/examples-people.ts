import { z } from 'zod/v4';
import type { Sandbox } from '../../sandbox/index';
import { call } from '../sandbox/claire';

/** A driver as the sandbox has them, in what counts for a message. */
interface Driver {
  dms_nr: string;
  surname: string;
  block_communication: boolean;
  preferred_communication_channel: number | null;
  email_private: string;
  tel_mobile_private: string;
}

const email = 1;
const sms = 2;

/** One appointment for each way to reach a customer. */
export function people(claire: Sandbox) {
  return {
    byMail: findVisit(claire, (driver) => prefers(driver, email)),
    bySms: findVisit(claire, (driver) => prefers(driver, sms)),
    blocked: findVisit(claire, (driver) => driver.block_communication && hasBoth(driver)),
    nowhere: findVisit(claire, (driver) => !driver.block_communication && hasNothing(driver)),
  };
}

function findVisit(claire: Sandbox, fits: (driver: Driver) => boolean) {
  for (const appointment of claire.appointments()) {
    const driver = appointment.customer_driver as Driver | null;
    if (driver === null || !fits(driver)) continue;
    return {
      id: appointment.id,
      workOrder: appointment.workorder_number,
      plate: String(appointment.license_plate_number),
      make: String(appointment.car_make),
      driver,
    };
  }
  throw new Error('The sandbox has no appointment with such a driver');
}

function prefers(driver: Driver, channel: number): boolean {
  const { block_communication: isBlocked, preferred_communication_channel: preferred } = driver;
  return !isBlocked && preferred === channel && hasBoth(driver);
}

function hasBoth({ email_private: mail, tel_mobile_private: mobile }: Driver): boolean {
  return mail !== '' && mobile !== '';
}

function hasNothing(driver: Driver): boolean {
  return Object.entries(driver).every(
    ([field, value]) => !/^(email|tel_mobile)_/.test(field) || value === '',
  );
}

/** Claire's numbers of those that stories are about. */
export const events = { carReady: 4, diagnose: 8 };
export const statuses = {
  cancelled: -1,
  ready: 5,
  contacting: 9,
  checkStarted: 10,
  answered: 12,
  backOrder: 13,
};

const advised = 2;
const necessary = 3;

const Checks = z.array(
  z.object({
    question_items: z.array(
      z.object({
        status: z.number(),
        title: z.string(),
        price: z.number(),
        customer_approved: z.boolean(),
      }),
    ),
  }),
);
export type Offer = z.output<typeof Checks>[number]['question_items'][number];

/** The first appointments that fit, each with what its customer was asked about. */
export async function findOffers(
  claire: Sandbox,
  count: number,
  fits: (offers: readonly Offer[]) => boolean,
) {
  const found = [];
  for (const appointment of claire.appointments()) {
    const { json } = await call(claire, `GET /v1/checks?appointment_id=${String(appointment.id)}`);
    const items = Checks.parse(json).flatMap((check) => check.question_items);
    const offers = items.filter(({ status }) => [advised, necessary].includes(status));
    if (fits(offers)) found.push({ appointment, offers });
    if (found.length === count) return found;
  }
  throw new Error('The sandbox has too few such appointments');
}

const isApproved = (offer: Offer): boolean => offer.customer_approved;
export const isOpen = (offer: Offer): boolean => !offer.customer_approved;

/** An appointment with items that the customer has approved, and others. */
export async function findOffer(claire: Sandbox) {
  const [found] = await findOffers(claire, 1, (all) => all.some(isApproved) && all.some(isOpen));
  if (found === undefined) throw new Error('The sandbox has no offer with both');
  const { appointment, offers } = found;
  return { appointment, approved: offers.filter(isApproved), open: offers.filter(isOpen) };
}

/** Leaves Claire these appointments alone. */
export function keepOnly(claire: Sandbox, ...appointments: readonly { id: number }[]): void {
  const kept = new Set(appointments.map(({ id }) => id));
  for (const { id } of claire.appointments()) if (!kept.has(id)) claire.removeAppointment(id);
}

const zone = { timeZone: 'Europe/Amsterdam' };

/** As the workshop's calendar has it, `2026-11-28`, some days from now. */
export function toDay(days = 0, now = Date.now()): string {
  return new Intl.DateTimeFormat('en-CA', zone).format(now + days * 24 * 3_600_000);
}

/** As its clock has it, `0830`. */
export function clockAt(time: number): string {
  const style = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', { ...style, ...zone }).format(time).replace(':', '');
}
