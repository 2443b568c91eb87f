import type { ColumnWords } from './column-words';

/** English, with the names of CDK, Reynolds, DealerVault, Keyloop, Autoline, Garage Hive and Loco-Soft. */
export const en: ColumnWords = {
  ignored:
    'of, the, a, an, at, on, in, for, to, from, is, has, and, or, please, pseudo, current status, timestamp, ts, field, details of, value, flag, receive, send, wants, wishes, wish, indicator, ind, common, your, you, my, our, if known, optional, requests, req, y n, yes no, main, primary, automated, automatic, record no, detailed record',
  number: 'number, numbers, num, no, nr, nbr, #, -no, -nr, -num, serial',
  reference: 'ref, reference',
  id: 'id, -id-, uuid, guid, identifier',
  code: 'code, codes',
  dms: 'dms',
  // What it is about.
  appointment:
    'appointment, appt, apt, app, diary, visit, scheduled appointment, booked for, appointment slot',
  booking: 'booking, bookings, reservation, bkg',
  planned:
    'scheduled, schedule, sched, planned, plan, expected, exp, estimated, est, target, requested for, due, requested, promised start',
  workshop: 'workshop, shop',
  service: 'service, svc, serv, vhc',
  workOrder:
    'work order, workorder, wo-, work ord, repair order, ro-, rep order, service order, job sheet, wip, wip-',
  order: 'order, ord',
  document: 'document, doc',
  job: 'job, jobs',
  jobCard: 'job card',
  operation:
    'operation, op-, oper, intervention, interventions, work item, labour, labor, lbr, lab op, task, work line, repair, services',
  line: 'line, lin, lines, position line, line item, line items',
  location:
    'location, loc, branch, site, dealership, depot, subsidiary, store, rooftop, outlet, garage, centre, center, workshop location, dealer',
  car: 'vehicle, car, veh, auto vehicle, automobile, major unit, bike, service item, stock veh, stock vehicle, motor vehicle',
  customer: 'customer, cust, client, debtor, sell to, sell to customer',
  'customer number': 'account, acct, acc, a c no, a c number, cust a c, customer a c, account a c',
  driver: 'driver, user of the vehicle',
  owner: 'owner, keeper, registered keeper, vehicle owner, registered owner',
  contractor:
    'contractor, lease company, leasing company, lessor, leasing co, lease co, contract hire company, finance company',
  contact: 'contact',
  // Which of its things.
  name: 'name, nm, full name',
  surname: 'surname, last name, lname, family name, lastname, name surname, last nm',
  firstName:
    'first name, fname, forename, forenames, given name, christian name, firstname, name forename, first nm, given names',
  initials: 'initials, initial, inits',
  salutation: 'salutation, honorific, name title, courtesy title, mr mrs, mr mrs ms, mr mrs miss',
  title: 'title',
  company:
    'company, business name, organisation, organization, firm, trading name, name company, employer, co name, company name',
  email: 'email, e mail, mail, mail address, eml',
  mobile:
    'mobile, mob, mobl, cell, cellular, cellphone, cell phone, cphone, c phone, phone c, ph c, ph m, phone m, tel m, mphone, m phone, sms number, sms no',
  phone: 'phone, ph, telephone, tel, telno, phn, landline, fixed line',
  sms: 'sms, text, texting, text message, text messages, texts',
  private: 'private, home, hm, personal, residential, residence, evening, priv',
  business: 'business, work, wk, office, daytime, bus, biz, corporate, trade',
  street: 'street, road, street name, street address, str',
  address: 'address, addr, add, address line, post add, postal address, mailing address',
  houseNumber:
    'house number, house no, street number, street no, house nr, house name or number, building number',
  postcode:
    'postcode, post code, postal code, zip, zip code, post post code, postal zip code, postal zip, pcode, postal, eircode',
  place: 'city, town, place, municipality, village, suburb, locality, post town',
  country: 'country',
  birth: 'birth, birthday, date of birth, dob, birthdate, born',
  // When.
  day: 'on, date, dt, day, -dt, -date',
  time: 'at, time, tm, hour, -time',
  begin: 'start, begin, beginning, starts, commencement, starting, from, commencing',
  end: 'end, ends, finish, ending, expiration, expiry, expires, expire, exp date, expiry date',
  until: 'until, till, valid until, valid to, due date, to date, renewal',
  created:
    'created, creation, create, entered, raised, entry, date created, logged, added, input date, job date, job time, since, timestamp, submitted, submission, booking made, made, record created',
  booked: 'booked, booked on, booked at',
  opened: 'open, opened, opening',
  arrival:
    'in, arrival, arrive, arrives, arriving, check in, checkin, drop off, dropoff, due in, inbound, brought in, bring, checked in, drop, received, booked in, booking in, book in',
  ready:
    'out, ready, due out, collection, collect, pick up, pickup, outbound, return, due back, est compl, estimated completion, completion, due by, handover, check out, ready by, collect by, collection by, complete by, finish by, needed by, required by, finishing, finished',
  promised: 'promised, promise, promised for, promised by, prom',
  // The car.
  vin: 'vin, vin-, vehicle identification number, vehicle identification no, vehicle identification, vehicle vin, vehicle ident, full vin',
  chassis: 'chassis, chass, frame, chassis vin',
  make: 'make, brand, manufacturer, mfr, manuf, vehicle manufacturer, oem make, marque',
  model: 'model, mdl, trade name',
  type: 'type',
  plate:
    'registration, reg, rego, license, licence, licence plate, license plate, lic plate, lic, lic-, plate, plates, number plate, vrm, vrn, vehicle registration mark, registration mark, reg plate, tag plate, vehicle reg, reg mark, index no',
  registration: 'registered, reg d, regd',
  first: 'first, 1st, initial',
  fuel: 'fuel, fuel type, propulsion',
  truck: 'truck, hgv, lorry, heavy goods vehicle',
  mileage:
    'mileage, odometer, odo, odom, km, kms, -km, kilometres, kilometers, kilometer, kilometre, odometer reading, mileage reading, miles in, mlg, mi in, speedo, reading',
  current: 'current, actual, latest known, present, last known, recorded',
  warranty: 'warranty, guarantee, wty',
  lease: 'lease, leasing, rob, rob lease, contract hire, contract, lease contract',
  apk: 'apk',
  hu: 'hu, general inspection, next general inspection, hu au, tuv',
  netherlands: 'netherlands, nl, the netherlands',
  germany: 'germany, de',
  rdw: 'rdw',
  variant: 'variant',
  version: 'version',
  typeApproval: 'type approval',
  mcc: 'mcc, mobility card',
  state: 'state, status',
  fetched: 'fetched, retrieved',
  picture: 'picture, photo, image',
  url: 'url, link',
  // The work.
  label: 'caption, heading, subject',
  description: 'description, desc, descr, descrip, dsc, -desc, text, wording',
  long: 'long, extended, full, additional, extra, detailed',
  details: 'details, detail, detailed',
  notes: 'notes, note, remarks, remark, comments, comment',
  work: 'work, works, work required, work requested, work to do, work done, work performed, service request, service requested, repairs required, requested work, work carried out, repair requested, requested service, requested services, job required, service reqd, work reqd, service req d, work req d, service required, instructions, job instructions',
  complaint:
    'complaint, concern, symptom, fault, problem, issue, customer states, reason, reason for visit, complaint text, damage, damages, defect, defects',
  price: 'price, sale, selling price, job price, retail, retail price',
  amount: 'amount, amt, value',
  'line amount': 'line total',
  including:
    'including, incl, inc, inc vat, incl vat, including vat, with vat, gross, incl tax, including tax',
  mechanic: 'mechanic, technician, tech',
  visible: 'visible',
  agreed: 'approved, agreed, authorised, authorized, accepts',
  // The customer.
  waiting:
    'waiting, waits, wait, waiter, while you wait, waiting appointment, wait flag, waiting customer, waiter flag, waiting on site, waiting in shop, wyw, while u wait',
  internal: 'internal, int',
  walkIn: 'walk in, walkin',
  isLease: 'is lease company, is leasing company',
  preferred: 'preferred, preference, pref, prefers',
  channel: 'channel, method',
  // Wishes: to be left alone, and consents.
  not: 'not, do not, dont, don t, never, refuses, refused, declines, declined, not allowed, not permitted, not wanted, unwanted, not to be, does not, does not want, cannot, can not, may not, must not, should not',
  block:
    'block, blocked, blocking, blk, suppress, suppressed, suppression, barred, exclude from, excluded from',
  reach: 'contact, call, calling, calls, be contacted, contacted, disturb, ring, communicate',
  message:
    'communication, communications, message, messages, msg, messaging, auto msg, automated messages, comms, notifications, notification',
  optOut:
    'opt out, optout, opted out, dnc, do not contact, dnd, do not call, do not disturb, do not call list, do not contact list, dnc list',
  stop: 'stop, objection, objects, withdraw, withdrawn',
  privacy: 'privacy, gdpr, data protection',
  advertising:
    'marketing, advertising, adverts, promotional, promotions, promo, promos, mailings, mailing, newsletter, newsletters, mail shots, mailshot, unsubscribed marketing, solicitation, campaign, campaigns, mailing list, direct mail',
  unsubscribed: 'unsubscribed, unsubscribe',
  consent:
    'consent, consents, consented, opt in, optin, opted in, permission, allow, allowed, allows, accept, ok, okay, may contact, agrees to, subscribed, subscribe, opt, gdpr consent, preferences, can call, can be contacted, can contact, can be called, accepts sms, accepts email, accepts calls, accepts contact, no objection, no objections',
  'preferred channel': 'contact method, communication channel',
  contactPerson: 'contact person',
  'not reach': 'no contact, no calls, no call, no contacts',
  'not message': 'no communication, no communications, no messages, no message, no notifications',
  'not advertising':
    'no marketing, no advertising, no mailings, no mailing, no newsletter, no promotions, no solicitation',
  'not email': 'no email, no emails, no mail, no e mail',
  'not sms': 'no sms, no text, no texts',
  'not phone': 'no phone, no phone calls',
  'not consent': 'no consent, no opt in',
  by: 'by',
  'car number':
    'unit number, unit no, unit nr, unit #, vehicle record no, vehicle record number, vehicle record id',
  fleet: 'fleet',
  modelRange: 'carline, car line, model line, model range',
  'private phone': 'hphone, h phone, ph h, phone h, tel h, hm ph, h ph, telephone h',
  'business phone':
    'wphone, w phone, ph w, phone w, tel w, wk ph, w ph, b phone, bphone, telephone w, day phone',
  'operation name': 'service name, service names',
  'appointment id': 'appointment key, appt key, booking key',
  'customer id': 'customer key, cust key',
  'job number': 'job ref, job reference',
  'order number': 'ticket #, ticket number, ticket no',
  'planned day': 'date required, required date',
  'arrival planned': 'due in',
  'ready planned': 'due out, due back',
  stockNumber: 'stock no, stock number, stock nr, stock #',
  other:
    'range, advisor, adviser, service advisor, writer, service writer, technician name, salesperson, sales, invoice, inv, invoiced, bill, bill to, payer, payment, pay, engine, year, yr, model year, colour, color, trim, body, transmission, previous, prev, last, next, total, tax, vat, discount, quantity, qty, hours, hrs, duration, minutes, bay, lift, ramp, key, keys, tag, loaner, courtesy, replacement, rental, loan, department, dept, franchise, community, modified, updated, update, changed, closed, close, close date, cancelled, cancel, deleted, insurance, insurer, estimate, quote, quotation, part, parts, supplier, stock, cost, rate, group, priority, urgency, province, county, region, fax, language, gender, sex, age, vat number, iban, bank, credit, balance, limit, user, employee, staff, operator, foreman, controller, team, mot, mot due, tyre, tyres, tire, storage, exterior, interior, capacity, power, weight, doors, axle, service due, recall, campaign code, sold, purchase, purchased, delivery, delivered, location of, reminder, survey, score, rating, source, category, class, kind, usage, unit, time slot, slot, transport, middle, middle name, suffix, prefix, second, secondary, alternative, alt, website, web, vat rate, mechanic name, arrived, status code, excluding, excl, exc, net, list, excl vat, ex vat, hash, index, sequence, seq, row, record, history, active, position, excess, per, average, avg, warranty claim, claim, spouse, father, mother, partner, emergency, authorised by, sub, recal, damage class, damage type, recall campaign, warranty campaign',
};
