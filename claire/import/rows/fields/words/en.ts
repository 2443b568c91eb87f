import type { ColumnWords } from './column-words';

/** English, with the names of CDK, Reynolds, DealerVault, Keyloop, Autoline, Garage Hive and Loco-Soft. */
export const en: ColumnWords = {
  ignored:
    'fullbay, of, the, a, an, at, on, in, for, to, from, is, and, or, please, pseudo, current status, timestamp, ts, field, details of, receive, send, wants, wishes, wish, common, your, you, my, our, if known, optional, requests, req, main, primary, automated, automatic, record no, detailed record, been, be, by customer if known, tbl, fld, rap, pm, am, claire, chosen, selected, dim, fact, at all, toyota, kia, hyundai, bmw, audi, vw, volkswagen, mercedes, ford, opel, vauxhall, renault, peugeot, nissan, mazda, honda, skoda, cupra, volvo, lexus, best, me, all, which, any, utc, gmt, cet, dv, integration, would like, applicable, if applicable, if any, must, enter, select, local, what is, what s, will you be, will you, do you need, do you, are you, should we, can we, need',
  number: 'number, num, no, nr, nbr, #, -no, -nr, -num, serial, numb, nmbr, nos, a c, account',
  reference: 'ref, reference, reference number, refno',
  id: 'id, -id-, uuid, guid, identifier, natural key, business key, nk, bk, src id, source id, source key, uid, external id',
  code: 'code, codes, cd, -cd',
  dms: 'dms, autoline, keyloop, kerridge, pinnacle, incadea, cdk, bc, business central',
  // What it is about.
  appointment:
    'appointment, appt, apt, app, diary, visit, scheduled appointment, booked for, appointment slot, appts, apnt, appmt, workshop booking, service booking, slot booking, appt-, apptmt, ap-, event, appoint',
  booking: 'booking, reservation, bkg, book',
  planned:
    'scheduled, schedule, sched, planned, plan, expected, exp, estimated, est, target, due, requested, promised start, reqd, wanted, desired, preferred time, anticipated, projected, estim, tentative, plan-, programmed, intended, proposed, demanded, sch, schd, =required',
  workshop: 'workshop, shop, repairer',
  service: 'service, svc, serv, vhc, srv, srvc',
  workOrder:
    'work order, wo-, work ord, repair order, ro-, rep order, service order, wip, wip-, works order, service ticket, repair ticket, rono, workshop order, service repair order, jobsheet, job order, repair job order, wrkord, work ticket, invoice ro, docket, workshop job, job ticket, work card, repair sheet, service sheet, worksheet, service card, job docket, shop order, wkord',
  order: 'order, ord',
  document: 'document, doc',
  job: 'job, jobs, jb, job-',
  jobCard: 'job card, jc, jc-, jcard',
  operation:
    'event type, correction, operation, op-, oper, intervention, labour, labor, lbr, task, work line, repair, services, lab-, labop, opr, tasks, service item line, op code op, workitem, rts, labour line, maintenance, svc op, menu item, menu, tsk, service list, job list, operation list',
  line: 'line, lin, lines, position line, line item, line items, ln, ln-, lines no, line nbr',
  location:
    'location, loc, branch, site, dealership, depot, subsidiary, store, rooftop, outlet, garage, centre, center, where, repairer, workshop name, outlet name, facility, office location, retailer, division branch, repair shop, service territory, service point, tyre centre, tyre depot, test station, bodyshop, workpoint, showroom, premises, brnch, brch, locn, hub, responsibility center, responsibility centre',
  car: 'unit, vehicle, car, veh, auto vehicle, automobile, major unit, bike, service item, stock veh, stock vehicle, motor vehicle, vhcl, vehic, automotive, motorcycle, asset, equipment, v-, van, motorbike, vh, vh-, bus, coach',
  customer:
    'customer lessee, invitee, customer, cust, client, sell to, who, cstmr, cst, clnt, guest, consumer, custcont, sold to, custmr, haulier, partner, transport company, haulage company, caller, buyer, cu, cu-, customers',
  debtor: 'debtor, debtor account',
  'customer number':
    'customer ref, customer reference, name key, client ref, cust ref, magic customer, partner ref, crm id, crm no, target no, target number, targno, order customer, a c code, a c no, a c number',
  driver:
    'driver, user of the vehicle, drv, drv-, drvr, vehicle driver, vehicle user, regular driver, car user, presenter, bringer, rider',
  owner:
    'owner, keeper, registered keeper, registered owner, own, own-, ownr, legal owner, owner of the vehicle, title holder, owners, o licence holder',
  contractor:
    'contractor, lease company, leasing company, lessor, leasing co, contract hire company, finance company, leasing comp, fleet company, leaseco, lease provider, leasing provider, leasing firm, lease firm, hire company, finance house, funder, finance provider, lessor company, contract hire co, fleet co, fleet management, hire co, contract hire provider',
  contact: 'contact, liaison',
  // Which of its things.
  name: 'name, nm, full name, names, name1, display name, nme, nam, nam-, -nm',
  surname:
    'surname, lname, lastname, name surname, lnm, lst nm, last, surnm, lastnm, second name, name last, lst name, name family, lnam, surnam, family name',
  firstName:
    'fname, forename, given name, christian name, firstname, name forename, given names, fnm, fst nm, first given name, name first, firstnm, fst name, given, name given, forenm, fnam, frstnm, prename, forenam, first names, 1st name',
  initials: 'initial, inits, init, initls',
  salutation:
    'salutation, honorific, name title, courtesy title, mr mrs, mr mrs ms, mr mrs miss, mr ms, mr mrs miss ms, greeting, salut, name prefix, title prefix, titl, form of address',
  title: 'title',
  company:
    'company, business name, organisation, organization, firm, trading name, name company, employer, company name, trading as, business, company nm, org, org name, organization name, organisation name, firm name, comp name, corporation, coname, co nm, company or fleet, bus nm',
  email: 'email, mail, eml, email id, e mailaddress, emladdr, electronic mail, mailid, emal',
  mobile:
    'text reminder number, mob, mobl, cell, cellular, c phone, phone c, ph c, ph m, phone m, m phone, sms number, sms no, mobil, cel, mobile tel, cell tel, mobileno, handphone, cellno, hp no, smartphone, cell num, cell ph, cphn, mphn, mbl, mobno, gsm, handy, telm, cph',
  phone:
    'phone, ph, tel, telno, phn, landline, fixed line, phone no, tele, phonenum, phonenbr, tel nbr, callback, best number, daytime number, best contact number, contact tel, tlf',
  sms: 'sms, text, texting, texts',
  private:
    'private, home, hm, personal, residential, residence, evening, priv, hme, homeaddr, individual, eve, pers, hom',
  business:
    'work, wk, office, daytime, bus, biz, corporate, trade, office hours, wrk, work place, commercial',
  street: 'street, road, str, streetname, road name, st name, strt',
  address:
    'address, addr, add, address line, post add, postal address, mailing address, addr1, addr ln, addr line, address1, home address line, ad, mailing addr, adr, adr-, adrs, -ad',
  houseNumber:
    'house number, street number, street no, house nr, house name or number, building number, house num, houseno, bldg no, premise number, house, address house number, address house no, address house nr',
  postcode:
    'postcode, zip, post post code, pcode, postal, eircode, zipcode, postcd, pst cd, zippostal, pc, post zip, zip5, pincode, pscd, zipcd',
  place: 'city, town, place, municipality, suburb, cty, posttown, townland, twn',
  country: 'country, ctry, cntry, nation, country region',
  birth: 'birth, birthday, date of birth, dob, born, bday, brth',
  // When.
  day: 'on, date, dt, day, -dt, -date, when, dte, -dte, dated, cal date, dat, dat-, date of',
  time: 'time, tm, hour, -time, tme, -tme, hhmm, tim, o clock, -tm, tm-',
  begin:
    'start, begin, beginning, commencement, starting, from, commencing, commence, strt, slot, timeslot, time window, time from',
  end: 'end, ends, ending, expiration, expiry, expire, exp date, expiry date, maturity, termination, lapse',
  until: 'until, till, valid until, valid to, due date, to date, renewal',
  created:
    'created, creation, create, entered, raised, entry, date created, logged, added, input date, job date, job time, since, timestamp, submitted, submission, booking made, made, record created, crt, crtd, generated, inserted, ins, registered on, booking taken, taken on, captured, recorded on, enquiry, write up, written up, written, logged at, placed, placed on, reported on, requested on, date stamp, cre, date taken, request created, request date, request received, enquiry date, call taken, call logged, entd, entdt, request made, order received, date added, input',
  booked: 'booked, booked on, booked at',
  opened: 'open, opened, opening, opn',
  arrival:
    'in, arrival, arriving, checkin, dropoff, inbound, bring, checked in, drop, received, booked in, booking in, book in, arriv, dropped off, arrive by, intake, brought, in workshop, vehicle in, car in, check ins, chkin, reception, drop off due, gate in, come in, hand in, =onsite, =onsitetime, =onsitedate',
  ready:
    'out, ready, collection, collect, pickup, outbound, est compl, completion, due by, handover, check out, ready by, collect by, collection by, complete by, finish by, needed by, required by, finishing, finished, rdy, rdy-, completion due, return to customer, handback, deliver back, target, finish, vehicle out, car out, pickup due, ready at, eta, etc, etr, deadline, needed, back by, return time, return timestamp, wanted back, wanted by, expected back, return date, return datetime, due back on, out by, reqd by, gate out, requested delivery',
  promised: 'promised, promise, promised by, prom, promised time, prm, promise time, prms, pdt',
  // The car.
  vin: 'vin, vin-, vehicle identification no, vehicle identification, vehicle vin, vehicle ident, full vin, vin number full, vinno, vehicle id number, vin sn, vhser, veh ser, vinnumber',
  chassis: 'chassis, chass, frame, chassis vin, chss, frame no',
  make: 'make, brand, oem make, marque, mk, mk-, makes, franchise make, mke, =fran, free form make text',
  model:
    'model, mdl, trade name, mod, model derivative, modl, mdl-, model text, trim model, model variant, model deriv, what car, which car, what vehicle, which vehicle, vehicle range model, free form model text',
  type: 'type',
  plate:
    'registration, reg, rego, license, licence, lic, lic-, plate, number plate, vrm, vrn, registration mark, tag plate, vehicle reg, reg mark, index no, regno, reg nr, reg num, regn, plate num, lic no, licplate, registration index, veh reg, carreg, plateno, registr, reg nbr, registration nr, inmatriculation, immatriculation, matriculation, truck reg, van reg, bike reg, lpn, plt, plt-, rgno, regplate, index mark, regn mark',
  registration:
    'registered, regd, registered date, regdate, registration date vehicle, date registered',
  first: 'first, 1st, fst, first ever, frst, orig, initial, original',
  fuel: 'fuel, propulsion, engine fuel, ftype fuel, fuel kind, powertrain, energy, combustible, petrol or diesel, petrol diesel',
  truck:
    'truck, hgv, lorry, heavy goods vehicle, commercial vehicle heavy, heavy vehicle, heavy truck',
  mileage:
    'reported mileage, odometer, odo, odom, km, kms, -km, kilometer, kilometre, mlg, speedo, reading, odo-, milage, clock reading, mileage at, odometr, kilometerage, mil, mile, clock km, clock kms, kms on clock, km on clock, on the clock, km qty, kms qty, odo read, odometer read, hubo, hubodometer, kms run, km run, kms driven, mileage at service, speedometer, clocked, odoin, odin, kmin, last odometer reading, odomtr, mileage, mlge, curr mlge, curr mileage',
  current:
    'current, actual, latest known, present, last known, recorded, latest, stated, approx, approximate',
  warranty: 'warranty, guarantee, wty, wrnty, wrty, warr, wrty-',
  lease: 'lease, leasing, rob, contract hire, contract',
  apk: 'apk',
  hu: 'hu, general inspection, next general inspection, hu au, tuv',
  netherlands: 'netherlands, nl',
  germany: 'germany',
  rdw: 'rdw',
  variant: 'variant',
  version: 'version',
  typeApproval: 'type approval',
  mcc: 'mcc, mobility card',
  state: 'state, status, stat, stage, phase',
  fetched: 'fetched, retrieved',
  picture: 'picture, photo, image',
  url: 'url, link',
  // The work.
  label:
    'caption, heading, subject, headline, summary, short description, short text, short desc, short description notes',
  description:
    'description, desc, descr, descrip, dsc, -desc, text, wording, txt, -txt, narrative, descrptn, wrding, description notes, -ds',
  long: 'long, extended, full',
  details: 'detail, detailed, details',
  notes: 'notes, note, remark, comment',
  work: 'work, works, work required, work done, work performed, service request, service requested, repairs required, work carried out, requested service, job required, service reqd, service required, instructions, job instructions, what, repair details, customer request, service details, work reqs, tasks required, work type required, job instruction, scope of work, scope, to be carried out, package, service pack, jobs to do, to do, to be done, =work type, work needed, service needed, required work, required service, required services, services booked, needs doing, work ordered, purpose of visit, visit purpose, =customer requests, =client requests, =customer instructions, service selection, selected service, selected services',
  complaint:
    'complaint, concern, symptom, fault, problem, issue, customer states, reason, reason for visit, damage, defect, reported fault, reported issue, reported problem, cust states, reason for appointment, causal concern, whats wrong, what is wrong, defects reported, reported defects, reported defect, work reported, reason for call, call reason, reclamation, defect report, customer voice, voc, whats it in for, what is it in for',
  price:
    'price, sale, selling price, retail, prc, job total, labour total, quoted, unit price inc, price eur, amount eur, fixed price, sales value, sales price, sales amount, price given, rtl',
  amount: 'amount, amt, value, amnt, amts, charge',
  'line amount': 'line total',
  quote: 'quote',
  including:
    'including, incl, inc, inc vat, incl vat, including vat, with vat, gross, incl tax, including tax, vat included, tax incl, inclusive',
  mechanic: 'mechanic, technician, tech',
  visible: 'visible',
  agreed: 'approved, agreed, authorised, authorized, accepts',
  // The customer.
  waiting:
    'waiting, waits, wait, waiter, while you wait, waiting on site, waiting in shop, wyw, while u wait, waitr, wait for car, waits for car, wait on site, waits on site, stay and wait, will wait, wait in showroom, wait in reception, drop or wait, waiting yn, wait yn, wtr, waiting room, waiting or leaving, waiting or dropping, wait or leave, wait or drop, wait or collect, waiting or drop off, wait on premises, waits on premises, waiting on premises, stays on site, waiting area, waiting while serviced, wait here, staying, wuw, wtng, c waiting, i ll wait, i ll wait at the shop, wait at the shop, wait at the garage, i will wait, wait while service',
  internal: 'internal, int',
  walkIn: 'walkin',
  isLease: 'is lease company, is leasing company',
  preferred: 'preferred, preference, pref, prefers',
  channel: 'channel, method',
  // Wishes: to be left alone, and consents.
  not: 'not, do not, dont, never, refuses, refused, declines, declined, not allowed, not permitted, not wanted, unwanted, does not, does not want, cannot, may not, should not, prohibited, forbidden, disallowed, denied, rejected, not agreed',
  'not absent': 'without, =none, has no, does not have, doesn t have, not known, no cell',
  block:
    'block, blocked, blocking, blk, suppress, suppressed, suppression, barred, exclude from, excluded from, mute, muted, exclude',
  reach:
    'call, calling, calls, contacted, disturb, ring, communicate, texted, emailed, called, phoned, telephone contact, approached, reached, ring back',
  message:
    'communication, message, msg, messaging, auto msg, comms, notification, notify, alert, push, reminders and messages, automessages, automated texts, outreach, comm, send mail, send email, send emails, send texts, send messages',
  deceased: 'deceased',
  optOut:
    'optout, dnc, dnd, do not call list, do not contact list, dnc list, opted-out, no contact list, blacklisted, blacklist, opt out total, comms off, leave alone, contact none, contact preference none, no further contact, contact restricted, no comms, asked not to be contacted, asked us not to call, no reminders, asked not to be called, unsubscribed all, unsubscribed from all, unsubscribe all, unsubscribe from all, unsubscribed, unsubscribe',
  stop: 'stop, objection, objects, withdraw',
  privacy: 'privacy, gdpr, data protection',
  advertising:
    'marketing, advertising, adverts, promotional, promotions, promo, mailing, newsletter, mail shots, mailshot, unsubscribed marketing, solicitation, campaign, direct mail, mktg, mkt, mktng, ads, offers, advertisement, campaigns, market, junk mail',
  consent:
    'consent, consented, optin, opted in, permission, allow, allowed, accept, ok, okay, may contact, subscribed, subscribe, opt, can call, can be contacted, can contact, can be called, accepts sms, accepts email, accepts calls, accepts contact, no objection, no objections, permitted, agrees, accepted, can email, can text, can sms, can mail, can phone, may email, may call, may text',
  'preferred channel': 'contact method',
  contactPerson: 'contact person',
  'not reach': 'no contact, no calls, no call, no contacts',
  'not message':
    'no communication, no communications, no messages, no message, no notifications, no auto messages, no auto msg, no automated messages',
  'not advertising':
    'no marketing, no advertising, no mailings, no mailing, no newsletter, no promotions, no solicitation, no offers, tps registered, do not mail, no junk mail, no junk, no promo, no promos, no ads',
  'not absent email': 'no email, no emails, no mail',
  'not sms': 'no sms, no text, no texts',
  'not absent phone': 'no phone',
  'not consent': 'no consent, no opt in',
  by: 'by',
  'car number':
    'vehicle record no, vehicle record number, vehicle record id, vehicle ref, magic no, magic number, vehicle magic, =magic',
  fleet: 'fleet',
  modelRange: 'carline, model line, model range, vehicle range',
  'private phone': 'h phone, ph h, phone h, h ph, telephone h, hphn, telh, hph',
  'business phone':
    'w phone, ph w, phone w, w ph, b phone, telephone w, day phone, bphn, wphn, telw, telb, day tel, bph',
  'operation name': 'service name, service names',
  'appointment id':
    'appointment key, appt key, booking key, request id, request no, request number, request ref, enquiry id, enquiry no, enquiry ref',
  'customer id': 'customer key, cust key',
  'job number': 'job ref, job reference',
  'order number': 'ticket #, ticket number, ticket no',
  'planned day': 'date required, required date',
  'arrival planned': 'due in',
  'ready planned':
    'due out, due back, ecd, edd, estimated delivery, expected delivery, exp delivery, est delivery, planned delivery, promised delivery, delivery due, committed, commitment, required back, promised back',
  stockNumber: 'stock no, stock number, stock nr, stock #',
  flag: 'flag, fl, indicator, ind, yes no, yn, true false, bool, flg, -flag, switch, has',
  user: 'user',
  lessee: 'lessee, leaseholder, hirer',
  addition: 'apt, apartment, flat, unit suffix, house suffix, suite',
  'day time': 'dttm, dtm, timestamp at, -dttm, slot start, at',
  'first registration':
    'dofr, date of first reg, in service dt, first use, date of first use, first used, first put on road, first licensed, first reg, in service, in service date, registered from new, registered new',
  extra: 'extra, additional, other, further, second, addon',
  'extra work':
    'also, additional items, add ons, extras, upsell, extra items, additional request, additional requests, also required, anything else',
  currency: 'euro, euros, gbp, usd, pounds',
  payer:
    'payer, invoice to, billing contact, billing customer, bill-to, fleet payer, bill to customer, payor, bt-, invoicee, invoice recipient, billed to, invoiced to, who pays, who is paying',
  'arrival time': 'time in',
  'ready time': 'time out',
  'driver number': 'driver ref, driver reference',
  'owner number': 'keeper ref, keeper reference, owner ref',
  tyreChange:
    'changeover, tyre change, wheel change, fit, fitting, tyre fitting, wheel swap, tyre swap, seasonal change',
  'begin alone': '=from',
  preferences: 'preferences',
  'day weekday': '=day',
  'created day': 'call date, date of call',
  'created time': 'call time, time of call',
  'contractor number':
    'operator account, operator a c, operator acc, contract hire acct, contract hire account, contract hire a c',
  confirmed: 'confirmed',
  'customer name': 'account name, a c name',
  'line number': 'job seq, job sequence, line seq no, line sequence',
  insured: 'insured, policyholder',
  'payer number': 'btcust, invoice account, invoice acct',
  'warranty end': 'wexp',
  'operation code': 'opcd, opcode, job code, recall code',
  'operation description':
    'opds, opdesc, jobds, item description, item desc, recall desc, recall description',
  'arrival day': 'on site date',
  'driver name': 'driver contact name',
  'customer phone':
    'customer contact number, customer contact no, client contact number, client contact no, buyer contact number',
  'customer firstName': 'cust first, customer first',
  'payer name': 'invoice name',
  'user number': 'user ref, user reference',
  'fleet number':
    'unit number, unit no, unit nr, unit #, vehicle unit, vh unit, asset no, asset id, fleet ref, fleet id',
  tenant: 'dealer, dlr, dlr-',
  'address street': 'mailing street',
  'address postcode': 'mailing postcode, mailing postal code, mailing zip, mailing zip postal code',
  'address place': 'mailing city, mailing town',
  'address country': 'mailing country',
  'customer account':
    'a c ref, acct ref, account, acct, acc, a c no, a c number, cust a c, customer a c, account a c, account ref',
  manufacturer: 'manufacturer, mfr, manuf',
  cancelled: 'cancelled, canceled, cancellation, cancel, no show',
  'place area': 'locality, village',
  other:
    '=unit, =due, other job, odometer unit, mileage unit, labour value, labour total value, labour amount, estimated time, mailing state, range, advisor, adviser, writer, salesperson, sales, invoice, inv, invoiced, bill, payment, pay, engine, year, yr, colour, color, trim, body, transmission, previous, prev, last, next, total, tax, vat, discount, quantity, qty, hours, hrs, duration, minutes, bay, lift, ramp, key, keys, tag, loaner, courtesy, replacement, rental, loan, department, dept, franchise, community, modified, updated, update, changed, closed, close, deleted, insurance, insurer, estimate, quotation, part, parts, supplier, stock, cost, rate, group, priority, urgency, province, county, region, fax, language, gender, sex, age, iban, bank, credit, balance, limit, employee, staff, operator, foreman, controller, team, mot, mot due, tyre, tyres, tire, storage, exterior, interior, capacity, power, weight, doors, axle, service due, recall, campaign code, sold, purchase, purchased, delivery, delivered, location of, reminder, survey, score, rating, source, category, class, kind, unit, slot, transport, middle, suffix, prefix, secondary, alternative, alt, website, web, arrived, excluding, excl, exc, net, list, ex vat, hash, index, sequence, seq, row, record, history, active, position, excess, per, average, avg, claim, spouse, father, mother, emergency, authorised by, sub, recal, warranty campaign, upd, upd-, updt, usr, usr-, tot, tot-, insp, inspection, iban bic, version no, policy, posted, posting, comeback, pmt, payable, sales rep, tech notes, username, login, logged in, submodel, lead, keytag, year built, build date, production, subtotal, contract no, follow up, nps, csi, paytype, billing, miles, mi, mls, derivative, po, vor, tacho, tachograph, sk, agent, campaign id, campaign name, nct, nct due, psv, cvrt, dot, =date received, =received date, cashier, beeper, whatsapp, number of owners, no of owners, owner since, menu price, all day, =labour, =labor, callback on, distance, time allowed, labour amount, labor amount, =reception, =target, service book, fuel in, =licence, =licence no, =licence number, =post, =series, appointment confirmed, pickup reqd, pick up reqd, pick up required, pickup required, item id',
};
