import type { ColumnWords } from './column-words';

/** English, with the names of CDK, Reynolds, DealerVault, Keyloop, Autoline, Garage Hive and Loco-Soft. */
export const en: ColumnWords = {
  ignored:
    'of, the, a, an, at, on, in, for, to, from, is, has, and, or, please, pseudo, current status, timestamp, ts, field, details of, value, receive, send, wants, wishes, wish, common, your, you, my, our, if known, optional, requests, req, main, primary, automated, automatic, record no, detailed record, been, be, by customer if known, tbl, fld, rap, pm, am, claire, chosen, selected, dim, fact, at all, toyota, kia, hyundai, bmw, audi, vw, volkswagen, mercedes, ford, opel, vauxhall, renault, peugeot, nissan, mazda, honda, skoda, cupra, volvo, lexus, best, me, all, which, any, utc, gmt, cet, dv, integration, what is your, what is the, what s your, what are your, would like, would you like, do you have, do you, did you, preferably, whatsoever, applicable, if applicable, if any, if other, must, mandatory, required field, enter, please enter, select, tell us, give us',
  number:
    'number, numbers, num, no, nr, nbr, #, -no, -nr, -num, serial, numb, nmbr, nos, a c, account',
  reference: 'ref, reference, reference number, refno',
  id: 'id, -id-, uuid, guid, identifier, natural key, business key, nk, bk, src id, source id, source key',
  code: 'code, codes, cd, -cd',
  dms: 'dms, autoline, keyloop, kerridge, pinnacle, incadea, cdk',
  // What it is about.
  appointment:
    'appointment, appt, apt, app, diary, visit, scheduled appointment, booked for, appointment slot, appts, appointments, apnt, appmt, service appointment, workshop booking, service booking, workshop appointment, slot booking, appt-, apptmt, ap-, calendar entry, bay booking, diary entry, diary booking, event, online booking, online appointment, service visit, appoint, appointm',
  booking: 'booking, bookings, reservation, bkg',
  planned:
    'scheduled, schedule, sched, planned, plan, expected, exp, estimated, est, target, requested for, due, requested, promised start, reqd, wanted, desired, preferred time, anticipated, projected, estim, tentative, plan-, sch, programmed, intended, proposed, envisaged, pencilled',
  workshop: 'workshop, shop',
  service: 'service, svc, serv, vhc, srv, srvc',
  workOrder:
    'work order, workorder, wo-, work ord, repair order, ro-, rep order, service order, job sheet, wip, wip-, works order, service ticket, repair ticket, rono, workshop order, service repair order, jobsheet, job order, workorders, repair job order, wrkord, ro no, work ticket, invoice ro, docket, repair ord, service ord, repair order ro, workshop job, workshop card, wrk ord, workshop sheet, job ticket, work card, repair sheet, service sheet, service docket, service job, work authorisation, worksheet, work sheet, repair docket, service card, job docket, shop order, shop ticket, wkord, wrkordr, repair ordr, w o, r o, workshop ord, job bag',
  order: 'order, ord, orders',
  document: 'document, doc',
  job: 'job, jobs, jb, job-',
  jobCard: 'job card, jc, jc-, jobcrd, jcard, job cd, repair card',
  operation:
    'operation, op-, oper, intervention, interventions, work item, labour, labor, lbr, lab op, task, work line, repair, services, labour op, labor op, lab-, lbr op, labop, operations, opr, tasks, service item line, op code op, workitem, rts, labour line, maintenance, svc op, menu item, menu, labour operation, labor operation, operation item, tasks list, tsk, work operation, operatn, repair line',
  line: 'line, lin, lines, position line, line item, line items, ln, ln-, lines no, line nbr, job line number, lne',
  location:
    'location, loc, branch, site, dealership, depot, subsidiary, store, rooftop, outlet, garage, centre, center, workshop location, dealer, where, service centre, service center, shop location, service location, repairer, workshop name, branches, outlet name, company branch, facility, office location, retailer, retailer location, dealer location, dlr, dlr-, roof top, division branch, repair outlet, repair centre, repair center, repair location, repair site, repair shop, repair facility, repairing dealer, servicing dealer, servicing outlet, servicing branch, servicing garage, service outlet, service dealer, service site, service branch, service depot, service garage, service territory, service point, service station, service hub, fitting centre, fitting center, fitting location, fitting station, tyre centre, tire center, tyre depot, test centre, test station, inspection centre, inspection station, bodyshop, body shop, workpoint, work point, showroom, premises, dealer branch, brnch, brch, locn, brn, accident repair centre, collision center',
  car: 'vehicle, car, veh, auto vehicle, automobile, major unit, bike, service item, stock veh, stock vehicle, motor vehicle, vhcl, vehic, automotive, motorcycle, asset, equipment, vehicles, v-, van, motorbike, scooter, vh, vh-, hgv vehicle, vehcl, moped',
  customer:
    'customer, cust, client, debtor, sell to, sell to customer, who, cstmr, cst, customers, clnt, guest, consumer, debtor account, payer customer, sold to, sold to customer, custmr, haulier, partner, transport company, haulage company, caller, buyer, cu, cu-, invitee, attendee, sold to party, business partner, end customer, retail customer, custr, csmr, purchasing customer',
  'customer number':
    'account, acct, acc, a c no, a c number, cust a c, customer a c, account a c, customer ref, account ref, customer reference, name key, client ref, cust ref, magic customer, partner ref',
  driver:
    'driver, user of the vehicle, drv, drv-, drvr, drivers, main driver, primary driver, vehicle driver, vehicle user, regular driver, car user, presenter, bringer, driver contact, assigned driver, allocated driver, current driver, usual driver, normal driver, named driver, person bringing vehicle, person dropping off, who is bringing the vehicle, vehicle operator, rider, permanent driver',
  owner:
    'owner, keeper, registered keeper, vehicle owner, registered owner, own, own-, ownr, owners, legal owner, owner of the vehicle, title holder, keepers, legal keeper, holder, vehicle keeper, current owner, current keeper, proprietor, possessor, asset owner',
  contractor:
    'contractor, lease company, leasing company, lessor, leasing co, lease co, contract hire company, finance company, leasing comp, fleet company, leaseco, lease provider, leasing provider, leasing firm, lease firm, hire company, finance house, funder, finance provider, lessor company, contract hire co, fleet co, lease org, leasing organisation, leasing provider company, financing company, finance co, fleet provider, fleet management company, fleet management, fleet manager company, lessor name company, hire co, rental company, leasing house, leasing bank, lease management company',
  contact: 'contact, contacts, liaison',
  // Which of its things.
  name: 'name, nm, full name, names, name1, name 1, display name, nme, nam, nam-, name in full, full nm, complete name, name of contact, denomination',
  surname:
    'surname, last name, lname, family name, lastname, name surname, last nm, lnm, lst nm, last, surnm, lastnm, l name, second name, name last, lst name, name family, snam, lnam, sname, srname, surnme, family nm, lastnme, familyname, father s name surname',
  firstName:
    'first name, fname, forename, forenames, given name, christian name, firstname, name forename, first nm, given names, fnm, f name, fst nm, frst nm, first given name, name first, firstnm, fst name, given, name given, forenm, fnam, frstnm, firstnme, frstn, forname, prename, call name, known as',
  initials: 'initials, initial, inits, init',
  salutation:
    'salutation, honorific, name title, courtesy title, mr mrs, mr mrs ms, mr mrs miss, mr ms, mr mrs miss ms, greeting, salut, name prefix, title prefix, mr ms mrs, mr mrs ms dr, form of address, mode of address, way of address, titl, salutn',
  title: 'title',
  company:
    'company, business name, organisation, organization, firm, trading name, name company, employer, co name, company name, trading as, business, company nm, org, org name, organization name, organisation name, firm name, comp name, corporation, coname, co nm, legal name, business entity, legal entity, registered name, company business, organisation business, employer name, compny, cmpy, company name if applicable, business customer name, trade name company, name of firm, name of business, name of company',
  email:
    'email, e mail, mail, mail address, eml, emails, emailaddr, email addr, email id, e mailaddress, mail addr, emladdr, electronic mail, mail id, e mail id, email contact, mailid, emal, correspondence email, electronic mail address',
  mobile:
    'mobile, mob, mobl, cell, cellular, cellphone, cell phone, cphone, c phone, phone c, ph c, ph m, phone m, tel m, mphone, m phone, sms number, sms no, mobil, cel, cell no, mobile tel, mobile telephone, cell tel, mobileno, handphone, mobile contact, cellno, hp no, smartphone, cell num, mobiles, cell ph, cphn, mphn, cphon, mphon, mblno, mbl, mobno, mobilenum, mobilephone, mob phone, mobile tel no, gsm, gsm number, whatsapp mobile, phone mobile, mobile ph, mobile cell, cellphone no, handy, telm',
  phone:
    'phone, ph, telephone, tel, telno, phn, landline, fixed line, phones, telephones, phone no, tele, telephone no, phonenum, phonenbr, tel nbr, phone contact, callback, callback number, call back number, best number, daytime number, best contact number, contact tel, contact number, contact no, contact nr, contact num, contact telephone, phon, telph, phone contact number, phone to reach, reach you on, number to reach you, call number, dialling number, tlf, ring number, fixed phone, fixed line phone, land line, landline phone, line phone',
  sms: 'sms, text, texting, text message, text messages, texts',
  private:
    'private, home, hm, personal, residential, residence, evening, priv, hme, homeaddr, individual, eve, pers',
  business:
    'business, work, wk, office, daytime, bus, biz, corporate, trade, office hours, wrk, work place, employer, commercial',
  street:
    'street, road, street name, street address, str, addr street, streetname, road name, st name, strt, stnm, street line, street and number, street and house number, street no and name, thoroughfare, road and number',
  address:
    'address, addr, add, address line, post add, postal address, mailing address, addr1, addr ln, addr line, address1, address 1, home address line, addr 1, ad, addresses, mailing addr, adr, adr-, adrs, residential address, home address, correspondence address, customer address line, street address line, full address, complete address',
  houseNumber:
    'house number, house no, street number, street no, house nr, house name or number, building number, house num, houseno, bldg no, premise number, house, address house number, address house no, address house nr',
  postcode:
    'postcode, post code, postal code, zip, zip code, post post code, postal zip code, postal zip, pcode, postal, eircode, zipcode, post cd, zip cd, postcd, pst cd, zippostal, zip postal, pc, post zip, zip5, pin code, pincode, zip postcode, pstc, pscd, pcod, pocode, post cde, zipcd, zip cde, zip no, zip number',
  place:
    'city, town, place, municipality, village, suburb, locality, post town, cty, city name, town city, city town, posttown, place name, townland, suburb city, town or city, city or town, twn, city village, town village, settlement, city nm, post place, postal city, postal town, place of residence, residence place, home town, home city',
  country: 'country, ctry, country code, cntry, nation',
  birth:
    'birth, birthday, date of birth, dob, birthdate, born, bday, birth dt, d o b, date birth, d o birth, brth, brdt, birthdt, date born, day of birth',
  // When.
  day: 'on, date, dt, day, -dt, -date, when, dte, -dte, dated, cal date, dat, dat-',
  time: 'at, time, tm, hour, -time, tme, -tme, hhmm, tim, o clock, -tm, o clock time, hrs time, clock time, at what time, what time, time of day',
  begin:
    'start, begin, beginning, starts, commencement, starting, from, commencing, begins, slot start, commence, strt, slot, timeslot, time slot, time window, starts at, time from, starts on, from time, begn',
  end: 'end, ends, finish, ending, expiration, expiry, expires, expire, exp date, expiry date, maturity, terminates, termination, lapse, lapses',
  until: 'until, till, valid until, valid to, due date, to date, renewal',
  created:
    'created, creation, create, entered, raised, entry, date created, logged, added, input date, job date, job time, since, timestamp, submitted, submission, booking made, made, record created, crt, crtd, created timestamp, generated, inserted, ins, registered on, booking taken, taken on, captured, recorded on, enquiry, write up, written up, written, logged at, placed, placed on, reported on, requested on, time stamp, date stamp, cre, date taken, request created, request date, request received, enquiry date, call taken, call logged, entd, entdt, entdte, ent dt, entry dt, crtdt, crdte, crtdte, credt, keyed, keyed on, keyed in, inputted, filed, initiated, lodged, lodged on, request made, request made on, order taken, order received, received order, booking received, booking created, date of booking made, date added, added on, ticket created, added at, request sent, request submitted, form submitted, filled in on, completed form on, issued, issued on, record date, ro written',
  booked: 'booked, booked on, booked at',
  opened: 'open, opened, opening, opn',
  arrival:
    'in, arrival, arrive, arrives, arriving, check in, checkin, drop off, dropoff, due in, inbound, brought in, bring, checked in, drop, received, booked in, booking in, book in, arriv, dropped off, arrival expected, arrive by, intake, brought, check in expected, in workshop, vehicle in, car in, car arrives, check ins, vehicle drop off, chkin, reception, drop off due, gate in, gate entry, come in, coming in, bring in, bring your vehicle in, bring vehicle in, bring car in, vehicle arrival, car arrival, drop off slot, drop off window, hand in, handed in, handing in, drive in, dropping off, vehicle received, vehicle drop, when coming in, key drop',
  ready:
    'out, ready, due out, collection, collect, pick up, pickup, outbound, due back, est compl, estimated completion, completion, due by, handover, check out, ready by, collect by, collection by, complete by, finish by, needed by, required by, finishing, finished, rdy, rdy-, completion due, ready for, ready for collection, return to customer, handback, hand back, deliver back, target, finish, vehicle out, car out, pick up due, pickup due, car ready, vehicle ready, ready at, eta, etc, etr, deadline, be ready by, needed, back by, return time, return timestamp, wanted back, wanted by, expected back, return date, return datetime, due back on, out by, req d by, reqd by, gate out, handing over, hand over, ready on, ready from, ready when, when ready, collection slot, out date, redelivery, re delivery, done by, be done by, collect from, collected, collected by customer, drive away, drive out',
  promised:
    'promised, promise, promised for, promised by, prom, promised time, prm, promise time, promised to, prms',
  // The car.
  vin: 'vin, vin-, vehicle identification number, vehicle identification no, vehicle identification, vehicle vin, vehicle ident, full vin, vin number full, vinno, vehicle id number, vinnumber, vin sn, vhser, vh ser, veh ser, ser no, identification number of vehicle, vehicle chassis vin, chassis frame, vin chassis, frame vin, chassis vin number, full chassis number, full chassis no',
  chassis: 'chassis, chass, frame, chassis vin, chss, frame no',
  make: 'make, brand, manufacturer, mfr, manuf, vehicle manufacturer, oem make, marque, mk, mk-, makes, franchise make, mke, car brand, vehicle brand, make name',
  model:
    'model, mdl, trade name, mod, model derivative, modl, mdl-, model text, models, vehicle range model, trim model, model variant, model deriv',
  type: 'type',
  plate:
    'registration, reg, rego, license, licence, licence plate, license plate, lic plate, lic, lic-, plate, plates, number plate, vrm, vrn, vehicle registration mark, registration mark, reg plate, tag plate, vehicle reg, reg mark, index no, regno, reg nr, reg num, vehicle registration, reg plate no, regn, plate num, lic no, registration plate, licplate, registration index, veh reg, carreg, car reg, vehicle reg mark, plateno, regplate, registr, reg nbr, registration nr, inmatriculation, immatriculation, matriculation, truck reg, truck registration, van reg, van registration, lorry reg, trailer reg, trailer registration, bike reg, bike registration, tractor reg, reg of vehicle, lpn, lp no, lp number, plt, plt-, licence no, licence number, rgno, reg id, vehicle plate, vehicle licence, vehicle license, index number, number on plate, plate registration, regd no, vehicle registration details',
  registration:
    'registered, reg d, regd, registered date, regdate, registration date vehicle, date registered',
  first: 'first, 1st, initial, fst, first ever, frst, orig',
  fuel: 'fuel, fuel type, propulsion, engine fuel, fuel desc, fueltype, ftype fuel, fuel kind, powertrain, energy, fuel energy, energy source, power source, type of fuel, type of energy, motive power, fuel used, fueltp, fltype, fltyp, fuel typ, fuel cde, propulsion type, drive energy, combustible, petrol diesel, petrol or diesel',
  truck:
    'truck, hgv, lorry, heavy goods vehicle, commercial vehicle heavy, heavy vehicle, heavy truck',
  mileage:
    'mileage, odometer, odo, odom, km, kms, -km, kilometres, kilometers, kilometer, kilometre, odometer reading, mileage reading, mlg, speedo, reading, odo-, milage, odometer km, mileage kms, clock reading, mileage at, odometr, km reading, kilometerage, distance, mil, mile, mileages, clock km, clock kms, kms on clock, km on clock, kms on the clock, km on the clock, on the clock, km qty, kms qty, odo read, odo read km, odometer read, hubo, hubodometer, hub odometer, kms run, km run, kms driven, km driven, kilometers driven, kilometres driven, kilometers run, kms done, mileage at service, mileage at booking, mileage at visit, mileage on arrival, mileage at arrival, mileage at check in, mileage at drop off, mileage on drop off, odometer at service, odometer at visit, odometer at drop off, last odometer reading, odometer value, odometer count, speedometer, speedometer reading, speedo reading, clocked, odoin, odin, kmin, km in, kms in, mlge, mileag, odmtr, odmt, kilometer reading, kilometre reading, kilometer stand, km stand',
  current:
    'current, actual, latest known, present, last known, recorded, latest, stated, approx, approximate',
  warranty:
    'warranty, guarantee, wty, wrnty, wrty, warr, manufacturer warranty, factory warranty, manufacturer s warranty, wrty-, new vehicle warranty, basic warranty',
  lease: 'lease, leasing, rob, rob lease, contract hire, contract, lease contract',
  apk: 'apk',
  hu: 'hu, general inspection, next general inspection, hu au, tuv',
  netherlands: 'netherlands, nl, the netherlands',
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
    'caption, heading, subject, headline, summary, short description, short text, short desc, short description notes, short description and notes',
  description:
    'description, desc, descr, descrip, dsc, -desc, text, wording, txt, -txt, narrative, descrptn, wrding, description notes',
  long: 'long, extended, full, additional, extra, detailed',
  details: 'details, detail, detailed, narrative long',
  notes: 'notes, note, remarks, remark, comments, comment',
  work: 'work, works, work required, work requested, work to do, work done, work performed, service request, service requested, repairs required, requested work, work carried out, repair requested, requested service, requested services, job required, service reqd, work reqd, service req d, work req d, service required, instructions, job instructions, what, repair details, customer request, requested repairs, work to be done, service details, work reqs, work instructions, tasks required, work type required, job instruction, repairs requested, work scope, scope of work, scope, work to be carried out, to be carried out, service package, package, service pack, jobs to do, to do, to be done, =work type, work needed, work wanted, service needed, service wanted, repair needed, repairs needed, required work, required service, required services, required repairs, services required, selected services, services selected, chosen services, services booked, booked services, service booked, work booked, booked work, jobs booked, booked jobs, what needs doing, what needs to be done, needs doing, what would you like done, how can we help, how can we help you, what can we do for you, what do you need, what work is needed, instructions from customer, client instructions, client request, job request, jobs requested, jobs required, job requirements, work order instructions, work ordered, ordered work, ordered services, services ordered, nature of work, nature of repair, nature of repairs, nature of job, purpose of visit, visit purpose, demanded repair, demanded repairs, demanded job, demanded jobs, =customer requests, =client requests, =customer instructions',
  complaint:
    'complaint, concern, symptom, fault, problem, issue, customer states, reason, reason for visit, complaint text, damage, damages, defect, defects, reported fault, symptoms, fault description, customer complaint, customer concern, concerns, complaints, faults, problems, reported issue, reported problem, problem description, client concern, cust concern, cust states, reason for appointment, visit reason, appointment reason, primary concern, causal concern, issue description, what s wrong, whats wrong, what is wrong, defects reported, reported defects, reported defect, work reported, reason for call, call reason, reclamation, reclamations, demand, demands, customer demand, vehicle damage, vehicle damages, damage to vehicle, vehicle fault, vehicle defect, vehicle problem, vehicle issue, fault with vehicle, problem with vehicle, problem with your vehicle, problem with car, driver complaint, driver complaints, driver concern, driver reported, driver reported defect, driver reported fault, reported by driver, defect report, nature of complaint, nature of fault, nature of damage, nature of visit, customer voice, customer verbatim, customer comment, customer comments, voc, what seems to be the problem, what is the problem, what is the matter, reason for your visit, reason of visit, reason for booking, booking reason, customer symptom, fault reported, faults reported',
  price:
    'price, sale, selling price, job price, retail, retail price, prc, quoted price, job total, labour total, labour sale, labor sale, retail amount, sale price, quoted, unit price inc, price eur, amount eur, fixed price, sales value, sales price, sales amount, price quoted, price given, rtl, sell price, price to customer, customer price, agreed price, our price, price inc vat, price vat inc, price tax included, sellpr, pric',
  amount: 'amount, amt, value, amnt, amts, charge, charges',
  'line amount': 'line total',
  quote: 'quote',
  including:
    'including, incl, inc, inc vat, incl vat, including vat, with vat, gross, incl tax, including tax, vat inc, vat incl, vat included, inclusive of vat, inclusive vat, tax inc, tax incl, tax included, gst inc, inc gst, incl gst, including gst, with tax, incl of tax, inclusive',
  mechanic: 'mechanic, technician, tech, technicians',
  visible: 'visible',
  agreed: 'approved, agreed, authorised, authorized, accepts',
  // The customer.
  waiting:
    'waiting, waits, wait, waiter, while you wait, waiting appointment, wait flag, waiting customer, waiter flag, waiting on site, waiting in shop, wyw, while u wait, waitr, customer waits, cust waiting, wait for car, waits for car, wait on site, waits on site, stay and wait, will wait, is waiting, wait in showroom, wait in reception, drop or wait, waiting yn, wait yn, wtr, waiting room, waiting or leaving, waiting or dropping, wait or leave, wait or drop, wait or collect, waiting or drop off, wait on premises, waits on premises, waiting on premises, stays on site, waiting area, waiting while serviced, will you wait, will you be waiting, are you waiting, do you want to wait, wait with us, wait at the garage, would you like to wait, waiting with vehicle, waits in lounge, wait in lounge, waiting in lounge, waits with car, wait here, waiting here, waits here, stays with vehicle, stay with vehicle, stays with car, will stay, customer stays, staying, sit and wait, waiting service, waits while, wait while repaired, wait at dealership, in the waiting room, wait for vehicle, waits for vehicle, waiting for vehicle, waiting for car, waiting on car',
  internal: 'internal, int',
  walkIn: 'walk in, walkin',
  isLease: 'is lease company, is leasing company',
  preferred: 'preferred, preference, pref, prefers',
  channel: 'channel, method',
  // Wishes: to be left alone, and consents.
  not: 'not, do not, dont, don t, never, refuses, refused, declines, declined, not allowed, not permitted, not wanted, unwanted, not to be, does not, does not want, cannot, can not, may not, must not, should not, prohibited, forbidden, disallowed, denied, rejects, rejected, not agreed, not ok, not desired, not interested in, without',
  block:
    'block, blocked, blocking, blk, suppress, suppressed, suppression, barred, exclude from, excluded from',
  reach:
    'contact, call, calling, calls, be contacted, contacted, disturb, ring, communicate, texted, emailed, called, phoned, telephone contact, approached, reached, ring back',
  message:
    'communication, communications, message, messages, msg, messaging, auto msg, automated messages, comms, notifications, notification, notify, alerts, alert, push, reminders and messages, automessages, auto messages, automated texts, outreach, comm',
  optOut:
    'opt out, optout, opted out, dnc, do not contact, dnd, do not call, do not disturb, do not call list, do not contact list, dnc list, donotcontact, opted-out, optouts, do not text, do not email, do not message, do not mail, no contact list, blacklisted, blacklist, opted out of all, opt out all, opt out total, opted out all, comms off, leave alone, contact none, contact preference none, no further contact, contact restricted, no comms, asked not to be contacted, asked us not to call, no reminders, asked not to be called, contact not allowed, no more contact, no further communication, no further communications, not to be contacted, never contact, do not ring, do not phone, do not write, do not reach out, please do not contact, wants no contact, no contact wanted, contact opt out, asked for no contact, wishes no contact, leave me alone, does not want to be contacted, does not wish to be contacted, refuses contact',
  stop: 'stop, objection, objects, withdraw, withdrawn',
  privacy: 'privacy, gdpr, data protection',
  advertising:
    'marketing, advertising, adverts, promotional, promotions, promo, promos, mailings, mailing, newsletter, newsletters, mail shots, mailshot, unsubscribed marketing, solicitation, campaign, campaigns, mailing list, direct mail, mktg, mkt, mktng, ads, offers, advertisement, advertisements, special offers, deals, promotional messages, promotional emails, news and offers, news',
  unsubscribed: 'unsubscribed, unsubscribe',
  consent:
    'consent, consents, consented, opt in, optin, opted in, permission, allow, allowed, allows, accept, ok, okay, may contact, agrees to, subscribed, subscribe, opt, gdpr consent, can call, can be contacted, can contact, can be called, accepts sms, accepts email, accepts calls, accepts contact, no objection, no objections, permitted, can we contact you, may we contact you, may we call you, may we email you, may we text you, can we call you, can we text you, can we email you, happy to be contacted, agrees, agree to, i agree to, wish to receive, would like to receive, accepted, has agreed, given permission, agreed to receive, willing to receive, consent given',
  'preferred channel':
    'contact method, communication channel, how should we contact you, how would you like to be contacted, how to contact, how to contact you, how can we reach you, contact via, contact preference, preferred way of contact, preferred means of contact, way of contact, means of contact, mode of contact, contact mode, best way to contact you, best way to reach you',
  contactPerson: 'contact person',
  'not reach': 'no contact, no calls, no call, no contacts',
  'not message':
    'no communication, no communications, no messages, no message, no notifications, no auto messages, no auto msg, no automated messages',
  'not advertising':
    'no marketing, no advertising, no mailings, no mailing, no newsletter, no promotions, no solicitation, no offers, no promotional, no promo, no adverts, no ads, no advertisement, no advertisements, no campaigns, tps registered, telephone preference service, mailing preference service, no mailshots, no promotional messages, no direct mail',
  'not email': 'no email, no emails, no mail, no e mail',
  'not sms': 'no sms, no text, no texts',
  'not phone': 'no phone, no phone calls',
  'not consent': 'no consent, no opt in',
  by: 'by',
  'car number':
    'unit number, unit no, unit nr, unit #, vehicle record no, vehicle record number, vehicle record id, vehicle unit, vh unit, veh unit, asset no, asset id, vehicle code, vehicle ref, vehicle reference, plant number, fleet ref, fleet reference, fleet id, car ref, vehicle file no, vehicle card no, vehicle account',
  fleet: 'fleet',
  modelRange: 'carline, car line, model line, model range, vehicle range, series range',
  'private phone':
    'hphone, h phone, ph h, phone h, tel h, hm ph, h ph, telephone h, hphn, hphon, hmphn, telh, phn h, home tel, home telephone, evening telephone',
  'business phone':
    'wphone, w phone, ph w, phone w, tel w, wk ph, w ph, b phone, bphone, telephone w, day phone, bphn, wphn, bphon, wphon, telw, telb, phn w, office phone, office telephone, business telephone, work telephone, daytime telephone',
  'operation name': 'service name, service names',
  'appointment id':
    'appointment key, appt key, booking key, request id, request no, request number, request ref, enquiry id, enquiry no, enquiry ref',
  'customer id': 'customer key, cust key',
  'job number': 'job ref, job reference',
  'order number': 'ticket #, ticket number, ticket no',
  'planned day': 'date required, required date',
  'arrival planned': 'due in',
  'ready planned':
    'due out, due back, ecd, edd, estimated delivery, expected delivery, exp delivery, est delivery, planned delivery, promised delivery, scheduled delivery, delivery promised, delivery due, delivery expected, delivery to customer, committed, commitment, commit, completion expected, completion planned, completion target, expected complete, to be completed, to be ready, expected ready, expected out, due for collection, due to customer, planned return, return planned, expected return, promised return, needed for, required back',
  stockNumber: 'stock no, stock number, stock nr, stock #',
  flag: 'flag, fl, indicator, ind, y n, yes no, yn, true false, bool, flg, -flag, switch',
  user: 'user',
  lessee: 'lessee, lease holder, leaseholder, hirer',
  addition: 'apt, apartment, flat, unit suffix, house suffix, suite',
  'day time':
    'datetime, date time, dttm, dtm, dt tm, timestamp at, -dttm, slot start, dt time, day and time, date and time, when exactly, date hour, day hour',
  'first registration':
    'dofr, date of first reg, in service date, in service dt, first use, date of first use, first used, first regd, date first used, first put on road, first licensed, first reg, first inmatriculation, first matriculation, first immatriculation, date of first registration, date in service, in service, first registered, date first registered, registered first, registered new, 1st regn, first put into service, put into service, put in service, first road registration, first time registered, new registration date',
  extra: 'extra, additional, other, further, second, add on, addon',
  'extra work':
    'also, additional items, add ons, extras, upsell, extra items, additional request, additional requests, additional work, also required, anything else, anything else required, any other work, any other jobs, further work, further jobs, other work required, any other business, plus',
  currency: 'euro, euros, gbp, usd, pounds, aed, inr, nzd, aud, zar',
  payer:
    'payer, bill to, invoice to, billing contact, billing customer, bill-to, fleet payer, invoice account, bill to customer, payor, bill to party, bt-, billing account, invoicee, invoice recipient, recipient of invoice, paying customer, paying party, person paying, payable by, who pays, invoice customer, billed to, invoiced to, bill payer',
  'arrival time': 'time in',
  'ready time': 'time out',
  'driver number': 'driver ref, driver reference',
  'owner number': 'keeper ref, keeper reference, owner ref',
  tyreChange:
    'changeover, tyre change, wheel change, fit, fitting, tyre fitting, tire change, wheel swap, tyre swap, tire swap, seasonal change, seasonal changeover, tire changeover, tyre changeover, wheel changeover, season change',
  'begin alone': '=from',
  preferences: 'preferences',
  'day weekday': '=day',
  'created day': 'call date, date of call',
  'created time': 'call time, time of call',
  'contractor number':
    'operator account, operator a c, operator acc, contract hire acct, contract hire account, contract hire a c',
  confirmed: 'confirmed',
  'customer name': 'account name',
  'line number': 'job seq no, job seq, job sequence, line seq no, line sequence',
  insured: 'insured, policyholder',
  'private email': 'home email, home mail',
  'promised day': 'prdt, prmdt, prmsdt',
  'promised time': 'prtm, prmtm, prmstm',
  'arrival day': 'on site date, date on site, onsite date',
  'customer contact number': 'sell to contact no, sell to contact number',
  'payer number': 'btcust, btcst, bt no',
  'payer address': 'billing address, invoice address, billing street, invoice street',
  'payer place': 'billing city, invoice city, billing town, invoice town',
  'payer postcode':
    'billing postcode, billing zip, invoice postcode, billing postal code, invoice zip',
  'payer name': 'billing name, invoice name, invoicing name',
  'payer country': 'billing country, invoice country',
  'payer email': 'billing email, invoice email',
  'driver name': 'driver contact name, name of driver',
  'warranty end':
    'wexp, wtyexp, wrtexp, out of warranty, in warranty until, warranty ends, warranty expires',
  'operation code': 'opcd, opcode, lopcd, labour code, labor code, job code, repair code, opn code',
  'operation description': 'opds, opdsc, opdesc, opcddesc, jobds, jobdsc, jbdesc',
  other:
    'range, advisor, adviser, service advisor, writer, service writer, technician name, salesperson, sales, invoice, inv, invoiced, bill, payment, pay, engine, year, yr, model year, colour, color, trim, body, transmission, previous, prev, last, next, total, tax, vat, discount, quantity, qty, hours, hrs, duration, minutes, bay, lift, ramp, key, keys, tag, loaner, courtesy, replacement, rental, loan, department, dept, franchise, community, modified, updated, update, changed, closed, close, close date, cancelled, cancel, deleted, insurance, insurer, estimate, quotation, part, parts, supplier, stock, cost, rate, group, priority, urgency, province, county, region, fax, language, gender, sex, age, vat number, iban, bank, credit, balance, limit, employee, staff, operator, foreman, controller, team, mot, mot due, tyre, tyres, tire, storage, exterior, interior, capacity, power, weight, doors, axle, service due, recall, campaign code, sold, purchase, purchased, delivery, delivered, location of, reminder, survey, score, rating, source, category, class, kind, unit, time slot, slot, transport, middle, middle name, suffix, prefix, second, secondary, alternative, alt, website, web, vat rate, mechanic name, arrived, status code, excluding, excl, exc, net, list, excl vat, ex vat, hash, index, sequence, seq, row, record, history, active, position, excess, per, average, avg, warranty claim, claim, spouse, father, mother, partner, emergency, authorised by, sub, recal, damage class, damage type, recall campaign, warranty campaign, upd, upd-, updt, usr, usr-, usr id, tot, tot-, insp, inspection, iban bic, version no, model version, policy, claims, claim no, rental flag, posted, posting, comeback, tax code, pmt, payable, purchaser, dealer group, sales rep, tech notes, username, user name, login, logged in, created user, entered user, lead source, sub model, submodel, lead, tax rate, keytag, license state, tag state, state province, year built, build date, production, sub total, subtotal, warranty claim no, contract number, contract no, claim status, follow up, nps, csi, flat rate, pay type, paytype, billing, miles, mi, mls, mileage miles, odometer miles, derivative, po, po no, po number, purchase order, po ref, vor, tacho, tachograph, sk, agent, campaign id, campaign name, campaign source, nct, nct due, nct date, psv, cvrt, dot, =date received, =received date, cashier, beeper, completion by, whatsapp no, whatsapp number, whatsapp',
};
