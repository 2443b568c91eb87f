import type { ColumnWords } from './column-words';

/** French, with the names of Cosmos, Irium, Datafirst, link2fleet and the carte grise. */
export const fr: ColumnWords = {
  ignored:
    'recevoir, envoyer, souhaite, veut, de, du, des, d, la, le, les, l, un, une, et, ou, en, au, aux, a, à, pour, sur, dans, est, avec, chez, svp, champ, fiche, son, sa, ses, lors, être, soit, désire, votre, vos, vous, je, nous, mon, ma, mes, j, si connu, obligatoire, facultatif, optionnel, attribué, attribuée, affecté, affectée, assigné, mon véhicule, ma voiture, s, e, il, elle, à partir, pas utilisé, ni, choisi, choisie, sélectionné, sélectionnée, affiché, tout, tous, toute, toutes, choisies, choisis, sélectionnées, sélectionnés, merci, quel est, quelle est, quels sont, quelles sont, quelle, quel, est ce que, avez vous, voulez vous, souhaitez vous, indiquez, précisez, saisissez, renseignez, si applicable, le cas échéant, éventuel, éventuelle, éventuellement, actuellement, veuillez, veuillez indiquer, veuillez préciser, attitré, attitrée, concerné, concernée, désigné, votre véhicule, voudrait, aimerait, nos, leur, cette, ce, cet',
  number:
    'numero, numéro, numeros, num, num-, no, n, nb, nb-, nbre, ref, réf, référence, reference, #, n-, nr, ndeg, numer, no-, numé',
  id: 'id, -id-, identifiant, ident',
  code: 'code, code-, cd, cod',
  dms: 'dms',
  appointment:
    'rendez vous, rdv, rdv-, -rdv, rendezvous, visite, rv, r v, rdv atelier, rendez vous atelier, rdv garage, planning rdv, prise en charge atelier, passage atelier, fait rdv, afspraak, venue, rdv client, rdv pris, agenda, planning atelier, rdv véhicule, rdv site, rdv en ligne, rdv web, passage en atelier, passage au garage, passage garage, rdv mécanique, rdv carrosserie, rdv entretien, rdv révision, rdv pneus, visite atelier, entrevue',
  planned:
    'prévu, prévue, prev, planifié, planifiée, planning, estimé, estimée, souhaitée, souhaité, prévisionnelle, prévus, prévues, prévisionnel, prévisible, souhaitées, souhaités, désiré, désirée, convenu, convenue, envisagé, envisagée, programmé, programmée, attendu, attendue, estimatif, estimative, proposé, proposée, planif, idéal, idéale, voulu, voulue',
  workshop: 'atelier, atel',
  service: 'service, après vente, apv, sav',
  workOrder:
    'ordre de réparation, ordre réparation, or, or-, -or, ordre, dossier atelier, ordre de travail, bon de travail, ot, dossier or, ordre rep, fiche de travail, fiche de travaux, fiche travaux, fiche atelier, ordre d intervention, bon atelier, ordre de service, ordre atelier, dossier réparation, dossier de réparation, fiche de réparation, bon de réparation, ordre de trav, fiche or, ordre de rép, bt, fiche travail, ordre repar, bon d intervention, bon intervention, fiche d intervention, fiche intervention, fiche réparation, ordre d atelier, carte de travail, feuille de travail, bulletin de travail, bon de commande atelier, commande atelier, commande de travail, dossier sav, bon de prise en charge, dossier d atelier, or atelier, or ouvert, fiche d atelier, ordre de travaux, bon de travaux, fiche de prise en charge, werkorder, ordre mécanique, bon mécanique, bt atelier, job, di atelier, demande d intervention, demande de travaux',
  order: 'dossier',
  document: 'document, pièce comptable, bon',
  operation:
    'intervention, interventions, inter, opération, operations, oper, opérations, op, prestation, prestations, travail, tâche, tâches, main d œuvre, main d oeuvre, mo, forfait, acte, travx, réparation, réparations, entretien prestation, révision prestation, opé, prest, main oeuvre, action, presta',
  line: 'ligne, lignes, lig, rang, position ligne',
  location:
    'établissement, etablissement, étab, agence, agences, succursale, site, concession, point de service, garage, localisation, filiale, point de vente, lieu, implantation, affaire, sit, centre auto, centre, agence d entretien, garage d entretien, centre d entretien, où, point service, garage agréé, centre de service, garage réparateur, réparateur, code garage, sites, établissements, établissemt, atelier agence, rrdi, siège, antenne, centre de montage, station de montage, point de montage, centre pneus, centre de pneus, centre de contrôle, centre de contrôle technique, station de contrôle, garage choisi, garage prestataire, atelier choisi, atelier de réparation, nom du garage, garage sélectionné, point de rdv, lieu du rdv, lieu de rdv, lieu de rendez vous, lieu du rendez vous, lieu de dépôt, point de dépôt, lieu d intervention, atelier d accueil, établ, succ, implant, ag, code atelier',
  car: 'véhicule, véhicules, voiture, véh, veh, auto, vhl, vehicule-, automobile, vh, matériel, engin, vehic, véhic, moto, vp, vu, vp vu, fourgon, deux roues, scooter, cyclo, voitures, véhicule client, véhicule du client, vehicul, fourgonnette, camionnette, bagnole, vhc',
  fleet:
    'parc, flotte, véhicule parc, véhicule de parc, véhicule du parc, véhicule flotte, véhicule de flotte',
  customer:
    'client, clients, clt, cli, cli-, tiers client, cliente, débiteur, clte, tiers, donneur d ordre, demandeur, déposant client, qui, cl-, transporteur, acheteur, klant, kunde, adhérent, abonné client, donneur ordre, bénéficiaire, fidélité client, clte-, clien, souscripteur',
  'customer number':
    'compte, code tiers, no tiers, num tiers, n tiers, cpt, no adresse, n adresse, no adr, n adr, cpte, cpte client, code clt, compte client, code compte, n adhérent, matricule client, code tiers client, # compte, n de compte, code adresse',
  driver:
    'conducteur, conductrice, chauffeur, utilisateur du véhicule, conduct, conducteurs, déposant, chauffeurs, salarié conducteur, collaborateur conducteur, conducteur principal, conductr, affectataire, agent affectataire, attributaire, bénéficiaire du véhicule, collaborateur bénéficiaire, utilisateur véhicule, utilisateur principal, personne qui dépose, personne déposant le véhicule, conducteur du véhicule, qui dépose le véhicule, qui amène le véhicule, collaborateur affecté, salarié affectataire, motard, pilote, affectataire du véhicule, conducteur affecté, conducteur désigné, chauffeur désigné',
  owner:
    'propriétaire, titulaire, titulaire carte grise, titulaire cg, proprietaire-, propriét, détenteur, propriétaires, propriétaire véhicule, détenteurs, possesseur, proprio, prop, propriétaire du véhicule, titulaire du certificat, titulaire du certificat d immatriculation, titulaire de la carte grise, nom carte grise, nom sur la carte grise, nom cg, acquéreur, propriétaire légal, propr, proprietr, titulaire du véhicule, titul',
  contractor:
    'société de leasing, leaseur, loueur, organisme de leasing, contractant, société de location, bailleur, organisme de location, crédit bailleur, locatrice, compagnie de leasing, sté leasing, loueurs, société de crédit bail, leasing société, organisme financier, société locatrice, société financement, loueur longue durée, loueur lld, société lld, société loa, bailleur financier, établissement financier, financeur, organisme de financement, fleeter, banque de leasing, sté de location, sté de leasing, société de financement, sté de financement, organisme de crédit, organisme crédit bail, société de location longue durée, organisme prêteur, organisme locatif, compagnie de location, société crédit bail, leasing compagnie, propriétaire loueur, location société, nom du loueur, donneur de leasing',
  contact: 'contact, correspondant',
  name: 'nom, -nom, noms, nom complet, dénomination, nom-, patronyme usuel, nom et prénom, dénom, nomc, nomcl, nomcli, naam, nom et prénoms, nom du contact, nom ou raison sociale, nom raison sociale, nom et ou raison sociale, identité, nom prénoms, nomprenom',
  surname:
    'nom de famille, patronyme, nom usuel, nom famille, nom patronymique, nom usage, nom d usage, nom naissance, nomfamille, nomfam, nom marital, nom d épouse, nom de naissance, nom jeune fille, nmfam',
  firstName:
    'prénom, prénoms, prénom-, prén, pren, prenoms, prénom usuel, prenm, prenomcli, préno, prnom, prénom s, petit nom, vorname',
  initials: 'initiales, initiale',
  salutation:
    'civilité, civilite, civ, titre civilité, formule de politesse, politesse, m mme, mr mme, m mme mlle, civil, monsieur madame, mme m, titre de civilité, civilité client, titre et civilité, genre civilité, civil-, mme mr, m ou mme, mlle, titre de politesse, formule d appel, civlt, qualité civilité, anrede',
  title: 'titre, titr',
  company:
    'société, raison sociale, entreprise, nom de la société, sté, rs, dénomination sociale, raison soc, compagnie, nom entreprise, raison sociale client, nom société, nom de société, organisme, soc, rais soc, rais sociale, enseigne, nom de l entreprise, personne morale, structure juridique, employeur, dénomination commerciale, nom commercial société, soc cliente, nom de la structure, établissement employeur, rsociale, raisoc, raison-sociale, raisonsoc, nom de votre entreprise, nom de la sté, nom sté, entité juridique, institution',
  email:
    'email, e mail, mail, courriel, mél, mel, adresse mail, adresse email, adresse électronique, adr mail, courrier électronique, messagerie, mèl, adresse courriel, e courriel, adr email, e mails, emails, mails, adr e mail, adresse de messagerie, boîte mail, boite mail, adr courriel, adrmail, admail, mail contact, courriel de contact, email contact, adresse de courriel, e-courriel, adr messagerie, adr électronique, adresse web mail, adresses mail, adresses email, e mèl, mailcli, contact mail, contact email',
  mobile:
    'portable, mobile, gsm, port, cellulaire, mob, tél portable, port-, téléphone portable, portable-, natel, tél mobile, portables, téléphone mobile, n portable, tel port, tél gsm, cellul, smartphone, numéro de portable, num portable, 06, tél 06, portable perso, mobile perso, tel mob, telmob, telport, telgsm, numéro gsm, n gsm, # gsm, portabl, n mobile, no mobile, num mobile, numéro mobile, numéro de mobile, gsm client, portable client, handy, téléphone gsm, tél cellulaire, cellulaires, natels, telp',
  phone:
    'téléphone, tél, tel-, telephone-, tph, fixe, tél fixe, téléphone fixe, ligne fixe, -tel, teleph, tphone, téléphonique, par téléphone, téléphones, no tél, num tél, téléph, contact téléphonique, numéro de téléphone, num téléphone, numéro d appel, ligne directe, coordonnées téléphoniques, téléphone de contact, tél contact, tel contact, joignable au, joignable au numéro, numéro où vous joindre, contact tél, contact téléphone, tél de contact, téléphone principal, tél principal, n téléphone, # téléphone, n de tel, numéro tél, num de tél, no de téléphone, phone, tlphone, telfixe, telfix, teleph-, num de téléphone, n d appel, tél client, téléphone ligne fixe, rappeler au',
  sms: 'sms, texto, textos',
  private:
    'domicile, privé, privée, personnel, perso, personnelle, dom, maison, particulier, personnels, perso-, particuliers, dom-',
  business:
    'professionnel, professionnelle, pro, bureau, bur, travail, prof, entreprise, professionnels, boulot, pro-, société tél, profes',
  street:
    'rue, voie, nom de rue, nom de voie, libellé voie, avenue, rues, chemin, libellé rue, voirie, nom de la rue, rue et numéro, rue et n, n et rue, numéro et rue, libellé de voie, n et voie, numéro et voie, n et nom de rue, n et nom de voie, numéro et nom de rue, # et nom de rue, # et rue, # et voie, rue et #, nomrue, voie et numéro, nom et numéro de rue, rue client, n rue et nom',
  address:
    'adresse, adr, adr-, adresse postale, ligne adresse, adresses, adresse 1, adresse1, adresse ligne 1, adresse domicile, adresse complète',
  houseNumber:
    'numéro de rue, n rue, no rue, numéro de voie, no voie, n voie, numéro voie, numéro rue, no dans la rue, numéro maison, numéro dans la rue, n de maison, numéro de maison, n maison, # maison, # de maison, n dans la voie, n habitation, numéro d habitation, no de maison, # bus, # boîte, # bte, n bus, n boîte, n et boîte, numéro et boîte, numéro de voirie, nrue, numrue, n voirie, # dans la rue, # de rue, # rue, # voie, # de voie',
  addition:
    'bis ter, boîte, bte, boîte postale lettre, n de boîte, complément de numéro, complément numéro, extension, ext numéro, n boite, suffixe rue, indice de répétition',
  postcode:
    'code postal, cp, cp-, codepostal, c p, code post, cpostal, code postale, npa, cpost, cod postal, codpost, npa localité npa, cp client, cdpost, cdpostal, cpos, cpst, c postal, zip, code-post, postal code, codpos, cpclient, code postal domicile',
  place:
    'ville, commune, localité, bureau distributeur, ville-, municipalité, villes, localités, domicile ville, ville de résidence, agglomération, lieu de résidence, commune de résidence, libellé commune, nom commune, nom ville, nom de la ville, bureau de poste, localité client, gemeente, vill, ville domicile, ville client, lieu de domicile, lieu d habitation, ville ou commune, commune ville',
  country: 'pays, pays de résidence, pays client, nation, code-pays',
  birth:
    'naissance, date de naissance, né le, née le, dt naissance, date naiss, anniversaire, datenaissance, né e le, naiss, né, née, jour de naissance, date de nais, dnais, datnais, dtnais, dnaiss, né e, date anniversaire, d naissance',
  day: 'le, date, date-, dt, dt-, jour, dates, -date, quand, quel jour, dat, dat-, datum, dates-, date et jour, quelle date, à quelle date, jour et date, dte',
  time: 'à, heure, hre, heure-, h, horaire, hr, -heure, hh mm, quelle heure, horaires, heur, heu, heu-, uur, uhrzeit, heures et minutes, à quelle heure, hrs',
  begin:
    'début, debut, commencement, démarrage, à partir du, a partir du, à partir, début-, dep, debut prevu, commence, commence à, créneau, tranche horaire, créneau horaire, débute, début de, début du, dès le, tranche, plage horaire, heure de début, commençant, créneaux, créneau de, commence le',
  end: 'fin, fin-, expiration, terme, échéance contrat, expire, expire le, expirant, arrive à échéance, date d échéance, échoit, date d expiration, péremption, fin de validité, date de fin, se termine',
  until: 'jusqu au, jusqu, échéance, valable jusqu au, validité, valide jusqu au',
  created:
    'créé, créée, création, crea, creation-, saisi, saisie, créé le, créée le, enregistré le, ajouté, saisi le, depuis, ouverture, date ouverture, ouvert le, emission or, prise de rdv, encodé, encodée, encodage, enregistrement, enregistrée, horodateur, soumis, soumission, réservé le, demande faite, pris le, rdv pris le, ajout, ajouté le, noté le, noté, date prise rdv, date de prise de rendez vous, date de prise rdv, prise de rendez vous, prise rdv, demandé le, date demande, demande du, déclaré le, date déclaration, réceptionné le or, ouverture dossier, émis le, date d émission, établi le, commandé le, date commande or, inscrit le, or ouvert le, réservation faite, réservée le, réservé, réservée, =horodatage, demande reçue le, demande reçue, demandée le, formulaire envoyé le, formulaire envoyé, envoyé le, soumise le, appel reçu le, contact pris le, prise d appel, rdv créé le, rdv noté le, rdv enregistré le, planifié le, encodé le, saisie le, or créé le, créé par le client le, demande du client le, demande envoyée le, demande enregistrée le, dossier ouvert le, ouverture or, ouverture du dossier, rdv demandé le',
  opened: 'ouvert, ouverte',
  arrival:
    'arrivée, entrée, réception, récept, dépôt, dépose, recept-, arrivée véhicule, accueil, dépôt véhicule, entrée atelier, réceptionné, prise en charge, entré, entrée véh, dépôt le, déposé le, déposé, amené, amène, arrivé, arrive, entrée en atelier, arrivée atelier, réception véhicule, présentation, immobilisation début, date d entrée atelier, entrée garage, arrivée client, amène le, amener, amené le, apporté, apporte, à déposer, déposer, entre le, entre en atelier, mise à l atelier, présentation véhicule, dépose véhicule, dépose du véhicule, entrée du véhicule, arrive le, arrive à, arrivée du véhicule, réception du véhicule, réceptionné le, reçu en atelier, dépôt de votre véhicule, dépôt du véhicule, dépot clés, véhicule déposé, véhicule entré, entré le, remise des clés, accueil client, déposera, déposez, déposez vous, reçoit',
  ready:
    'restitution, sortie, livraison prévue, retour client, récupération, reprise client, restitué, restit, mise à disposition, sortie atelier, prêt le, fin de travaux prévue, fin travaux prévue, livraison atelier, prêt pour, prête le, prêt pour le, remise véhicule, remise du véhicule, remise client, remise prévue, fin de travaux, fin des travaux, fin travaux, départ, retour, heure de reprise, prêt à, prête, enlèvement, remise en main, livraison client, fin d intervention, fin intervention, fin réparation, fin d immobilisation, date de fin de travaux, à rendre, échéance travaux, immobilisation fin, rendu le, terminé pour, à livrer, livrable, livrable le, livré pour, véhicule prêt, véhicule rendu, rendu, rendre, rendu client, rendu pour, sort le, à récupérer, récupérer, récup, reprise du véhicule, reprise véhicule, reprend le véhicule, récupère, disponible le, mise à dispo, disponible pour, véhicule disponible, retour véhicule, remise au client, remise clés, retrait du véhicule, retrait véhicule, à rendre le, sortie du véhicule, sortie véhicule, sortie garage, sortie de l atelier, restit-, restitution client, livraison du véhicule, livraison au client, livraison véhicule client, voiture prête, fin de réparation, fin de rép, fin rép, fin de l intervention, fin des réparations, réparation terminée prévue, mise à disposition client, enlev, récupération véhicule, départ véhicule, départ client, départ atelier, délai de livraison, délai restitution, reprendre',
  promised:
    'promis, promise, promesse, promesse de livraison, promise le, promis pour, promis à, promis le, engagement, promis client, promesse client, délai promis, date promise, annoncé, annoncée, engagement client, promis-, promis au client, prom',
  vin: 'vin, vin-, niv, numéro vin, numéro d identification du véhicule, numéro d identification, code vin, code identification, num vin, n vin, numéro de série du type, n série type, n série du type, # série du type, # série type, série du type, numéro dans la série du type, n dans la série du type, # dans la série du type, vin complet, vin châssis, châssis vin, numéro vin châssis, numéro d identification véhicule, n d identification, # d identification, numéro de série vin, série vin, # identification véhicule, code vin complet, frappe à froid, n de frappe, vin véhicule, fahrgestell',
  chassis:
    'châssis, chass, série, serie, chassis-, cadre, châs, n série, numéro série, n chassis, numéro de cadre, chassi, fahrgestellnr, nchassis, numchassis, nochassis, no de châssis, châss-, n° châssis, n du châssis, n de cadre, nser, nserie',
  make: 'marque, constructeur, fabricant, marques, marque-, mrq, marque véhicule, marque commerciale, nom marque, nom de la marque, lib marque, libellé marque, marque du véhicule, marq, merk, fabr, constr, marque auto, marque voiture',
  model:
    'modèle, modèles, dénomination commerciale, modele-, appellation commerciale, mod, modèle commercial, nom commercial, désignation commerciale, mdl, modèle version, version modèle, libellé commercial, type commercial, désignation modèle, modl, modele véhicule, camion, libellé véhicule, désignation véhicule, désignation du véhicule, libellé modèle, nom du modèle, modèle du véhicule, type modèle, modele et version, modèle et version, modèle de la voiture, modèle voiture, lib modèle, modèle série, denom, désignation type, description véhicule, version et modèle, mod-, modèle exact',
  type: 'type, genre, typ, nature',
  plate:
    'immatriculation, immat, immat-, plaque, plaques, immatriculat, plaque d immatriculation, immatr, imma, immatricul, n immat, minéralogique, imm, plaque minéralogique, plaque immat, immatriculation véhicule, immatr véhicule, matricule véhicule, matricule du véhicule, plaque canton, n plaque, numéro minéralogique, immatricul véh, imat, plaque d imat, plaque imat, no plaque, # plaque, numéro de plaque, plaque de contrôle, plaques de contrôle, plaque véhicule, plaque du véhicule, plaque voiture, nummerplaat, kontrollschild, immatricul-, immatriculation du véhicule, immatriculation véhicule client, n imat, # imat, imatriculation, immatric, imat-, plaque auto, numéro de la plaque, plaqu, n d imm, # immat, plaque d immat, plaq, immatriculation actuelle, immatriculation moto, plaque moto, plaque minéral, nimmat, numimmat, noimmat, carte grise immat',
  registration:
    'mise en service, immatriculé, certificat d immatriculation, carte grise, date carte grise, dernière immatriculation, dernière carte grise, date de carte grise, date certificat, date du certificat d immatriculation',
  first: 'première, 1ère, 1ere, premier, 1re, 1er, première fois',
  'first registration':
    'mise en circulation, mec, 1ère mec, dpmc, circulation, date mec, mise circulation, 1ère mise en circulation, mise en circ, pmc, dmc, première mise en circulation, 1ere circulation, date mise en circ, dmec, d mec, d1mc, 1ère immat, 1re immat, 1ère immatriculation, première immat, date 1ère circulation, 1ère circ, 1ère mise en circ, mise en route, date 1ere mec, première circulation, 1 ère mec, 1ère mise circ, pmec, date pmec, 1ere mc, 1re mc, première mc, date mc, dt mc, d mc, 1mc, 1re inscription, 1ère inscription, première inscription, date div, mise circul, mise en circul, date de mise en circ, mise en circulat, 1mec, dpmec, date 1mec, date première immat, d 1ère immat, première mise circulation, 1ère immatric, première mise en service, 1ère mise en service, 1re mise en service, première mise en route, 1re mise en circ, 1re mec, 1re mise circulation, mise en circulation 1ère, date de première circulation, m e c, 1 m e c, 1ère m e c, 1re m e c, prem mec, prem mise en circ, 1re circulation, 1ère fois en circulation, date première mise, 1er immat, 1ère date immat, dmc1, d1mec, datmec, dtmec, datpmc',
  fuel: 'carburant, énergie, energie-, carb, motorisation énergie, type énergie, motorisation, type motorisation, carbur, type de motorisation, source d énergie, énergie moteur, énergie du moteur, énergie carburant, carburant énergie, carburant moteur, code énergie, essence diesel, diesel essence, source énergie, type de carburant, énergie véhicule, nature énergie, brandstof, type d énergie, mode d énergie, carbu, ener, essence ou diesel, énerg',
  truck: 'poids lourd, pl, poids lourds',
  mileage:
    'kilométrage, km, kms, -km, kilomètres, compteur, relevé compteur, kilometrage-, kilomètre, km-, kil, kilom, relevé km, km compteur, index compteur, nombre de km, nombre de kilomètres, nb km, index km, km véhicule, kilométr, km parcourus, kilomètres parcourus, relevé kilométrique, kilométrage compteur, km relevé, km relevés, totalisateur, km dernier, dernier km, kmge, kmtrage, kilometr, klm, klms, km au compteur, kms compteur, kms au compteur, compteur kilométrique, compteur kms, km affichés, km affiché, km réception, kilométrage réception, kilométrage réel, km déclaré, km déclarés, km annoncé, km annoncés, kilométrage annoncé, odomètre, dernier odomètre, index kilométrique, distance parcourue, km entrée, km à l entrée, km à l arrivée, km à la réception, kilométrage à la réception, kilométrage à l entrée, lecture compteur, lecture odomètre, relevé du compteur, valeur compteur, km parcouru, nombre kms, nbre km, kilometrag, km stand, kilom-, km totaux, km total, km véh, kms véhicule, relevé de compteur, km de la voiture, kilométrage approximatif, km approximatif, km approx, kms actuels, nb kms, kmcompteur',
  current:
    'actuel, actuelle, dernier connu, relevé, réel, actuels, estimé, estimée, déclaré, saisi',
  warranty:
    'garantie, gar, garantie constructeur, garantie usine, garantie contractuelle, garantie véhicule',
  lease:
    'leasing, loa, lld, contrat de leasing, contrat leasing, location longue durée, contrat de location, contrat lld, contrat, location longue, bail',
  apk: 'apk',
  hu: 'hu',
  netherlands: 'pays bas, nl',
  germany: 'allemagne',
  rdw: 'rdw',
  typeApproval: 'numéro de réception, homologation',
  mcc: 'mcc',
  state: 'statut, état, stade',
  picture: 'photo, image, illustration, visuel',
  url: 'url, lien',
  label:
    'désignation, libellé, libelle, lib, desig, intitulé, libelle-, lib-, désig, libel, libellé court, nom prestation, lb, lb-',
  description: 'description, desc, descr, descriptif, descriptif des travaux, texte',
  long: 'long, longue, complète, complémentaire, détaillée, détaillé',
  details: 'détail, détails, complément, commentaire opération, précisions, complement-',
  notes:
    'remarque, remarques, observation, observations, note, notes, commentaire, commentaires, obs, mémo, annotation',
  work: 'travaux, travaux demandés, travaux à effectuer, travaux à réaliser, travail demandé, travail à effectuer, travaux prévus, demande client, travaux effectués, nature des travaux, demande, travaux réalisés, travaux à faire, à faire, quoi, trav demandés, travaux souhaités, travail souhaité, interventions demandées, prestation demandée, prestations demandées, prestation souhaitée, à effectuer, à réaliser, prestations choisies, prestation choisie, travaux commandés, travail commandé, service demandé, services demandés, service souhaité, services souhaités, interventions prévues, intervention prévue, intervention souhaitée, interventions souhaitées, intervention demandée, opérations demandées, opération demandée, opérations à effectuer, opérations prévues, opération à effectuer, opération prévue, opération souhaitée, travaux à prévoir, entretien demandé, travail à faire, travail à réaliser, travail prévu, ce qu il faut faire, à prévoir, consignes, consignes atelier, instructions atelier, instructions, consigne, nature travaux, nature de travaux, nature intervention, nature de l intervention, nature de la réparation, nature réparation, nature de la prestation, nature de l entretien, nature du travail, que doit on faire, que faut il faire, que devons nous faire, que souhaitez vous faire, prestation à réaliser, prestations à réaliser, prestations prévues, prestation prévue, réparations demandées, réparation demandée, réparations à effectuer, réparation à effectuer, réparations souhaitées, réparation souhaitée, entretien à effectuer, entretien à réaliser, travaux désirés, liste des travaux, détail demande, objet des travaux, prestations sélectionnées, prestation sélectionnée, service choisi, services choisis, travaux nécessaires, travaux planifiés, travaux confiés, ordre du client, demande de travaux client, trav à faire, trav à effectuer, trav, tvx, travx demandés, type de travaux, travaux à exécuter, à exécuter',
  complaint:
    'motif, motifs, plainte, symptôme, raison, problème, panne, motif de la visite, objet, motif visite, raison de la visite, objet du rdv, défaut, motif du rendez vous, motif rdv, symptômes, anomalie, anomalies, dysfonctionnement, défauts, demandes client, demande du client, souhait client, objet de la visite, plaintes, constat client, pannes, doléance, doléances, motif d immobilisation, motif immobilisation, motif d entrée, motif entrée, motif intervention, motif de l intervention, motif d intervention, motif réparation, motif passage, motif du passage, motif de passage, motif venue, motif de venue, motif de la venue, raison intervention, cause immobilisation, raison d immobilisation, motif demande, motif de la demande, motif du rdv, raison du rdv, raison rdv, raison du rendez vous, motif appel, observation client, remarque client, remarques client, remarques du client, symptôme constaté, défaut constaté, défaut signalé, défauts signalés, défauts constatés, panne signalée, panne constatée, problème constaté, problème rencontré, problème signalé, problèmes signalés, problèmes, anomalie constatée, anomalie signalée, dégâts, dégât, dommages, dommage, avarie, incident, plainte du client, ressenti client, concerne, signalement, description panne, raisons, réclamation, réclamation client, réclamations, quel est le problème, que se passe t il, défaillance, description du problème, description du défaut, symptômes client, motif client, demande initiale client, besoin client, besoin du client, souhait du client, souhaits client, raison de votre visite, motif de votre visite, dysfonctionnements',
  price:
    'prix, tarif, prix-, pv, prix unitaire ttc, prix vente, tarifs, forfait prix, prix total ligne, prix eur, montant eur, tarif ttc, prix annoncé, prix convenu, prix client, prix public, prix forfait ttc, tarif annoncé, prix du forfait, coût client, prix de vente, p vente, tarif client, prix public ttc, px, px vente',
  amount: 'montant, mt, mnt, mt-, montants, mont, coût ttc',
  including:
    'ttc, toutes taxes comprises, tvac, tva comprise, tva incluse, t t c, ttc inclus, tva inclue, tva inclus, taxes comprises, taxes incluses, toutes taxes',
  mechanic: 'mécanicien, mecano, technicien, mécano',
  visible: 'visible, visible par',
  agreed: 'accord, accepté, validé',
  waiting:
    'attend, attente, client attend, attend sur place, attente sur place, sur place, en attente, client sur place, attend véhicule, attendez, attendez vous, patiente, patiente sur place, attend au garage, attend à l atelier, attend dans nos locaux, attente garage, client patiente, reste sur place, attend ici, attend dans le hall, rest, attendra, attendre, attendre sur place, patienter, patienter sur place, attend le véhicule, attend son véhicule, attend sa voiture, attend pendant, attend en salle, salle d attente, client reste, reste, att client, attente client, attend au comptoir, attend au showroom, souhaitez vous attendre, voulez vous attendre, attendrez vous, attendrez, attendez vous sur place, client attendant, attend en concession, en salle d attente, attend la voiture, attend dans le showroom, attend showroom, attend devant, client patiente sur place, immobilisation sur place, attente en concession, attente au garage, attente à l atelier, attente en salle, attente showroom, patient, reste pendant, reste au garage, attente véhicule, client sur site, sur site, attend sur site, attend chez nous',
  internal: 'interne',
  walkIn: 'client de passage, passage',
  isLease: 'est société de leasing, est leasing',
  preferred: 'préféré, préférence, préférée, privilégié',
  channel: 'canal, moyen',
  not: 'pas, ne pas, ne, non, aucun, aucune, sans, ne plus, refuse, jamais, plus, non autorisé, non souhaité, pas autorisé, pas souhaité, indésirable, refuse de, interdit de, défense de, rejette, décline, nul, n accepte pas, ne veut pas, ne souhaite pas, sans aucun, pas de, pas d, refusée, n est pas, ne désire pas',
  block: 'blocage, bloqué, bloquée, bloquer, bloque, interdit, interdiction, verrouillé',
  reach:
    'contacter, contacté, appeler, rappeler, solliciter, sollicité, joindre, écrire, démarcher, contact, appel, appels, déranger, relancer, contactable, contacte, appelé, contactée, contactés, joint, joignable, dérangé, démarché, importuner',
  message:
    'communication, communications, message, messages, notification, notifications, comm, notifs, envoi, envois, message sms, com, rappel sms, rappels sms, alerte, alertes, sms et mails, correspondance, rappels, courriers, envois sms, notifs sms, messagerie sms',
  optOut:
    'opt out, optout, ne pas contacter, ne plus contacter, dnc, stop communication, stop contact, opposé au contact, refus com, refus comm, refus contact, ne plus me contacter, opt out total, optout total, désinscription totale, liste noire, =opposition, top opposition, ind opposition, =npc, à ne pas contacter, client à ne pas contacter, blacklist, blacklisté, blacklistée, liste d opposition, liste repoussoir, ne pas démarcher, interdiction de contact, contact interdit, contact refusé, refus de contact, refus d être contacté, refus de communication, refus de toute communication, refuse tout contact, refuse le contact, aucun contact, pas de contact, zéro contact, ne plus solliciter, ne pas déranger, stop tout, stop comm, stop com, opposition totale, opposition contact, opposition au contact, opposition à tout contact, opposition aux communications, plus de contact, sans contact, contact non souhaité, ne souhaite aucun contact, ne souhaite pas être contacté, ne veut pas être contacté, ne désire pas être contacté, ne pas me contacter, ne pas appeler, ne pas rappeler',
  'advertising stop':
    'bloctel, désinscrit, désabonné, désinscription, désabonnement, stop pub, liste rouge, inscrit bloctel, inscription bloctel, liste robinson, robinson, désinscrit newsletter, désabonné newsletter, stop newsletter, stop mailing, stop publicité, stop prospection, stop marketing',
  stop: 'stop, opposition, opposé, refus, refusé, refuse, retrait, oppose, s oppose',
  privacy: 'rgpd, données personnelles, confidentialité, vie privée, cnil',
  advertising:
    'publicité, pub, pubs, publicités, marketing, mailing, mailings, newsletter, newsletters, démarchage, prospection, commercial, commerciale, promotions, offres, sollicitation, sollicitations, lettre d information, infolettre, e mailing, emailing, emailings, publipostage, campagnes, promo, promos, actions commerciales, offres commerciales, offre commerciale, offres promotionnelles, publicitaire, publicitaires, promotionnel, promotionnels, promotion, actus, actualités, e mails commerciaux, communication commerciale, communications commerciales, sollicitation commerciale, sollicitations commerciales, démarchage téléphonique, démarchage commercial',
  consent:
    'consentement, consentements, accepte, acceptation, accord rgpd, autorisation, autorise, autorisé, opt in, optin, abonné, inscrit, consent, d accord, abonnement, acceptée, accord pour, ok, peut être contacté, peut être appelé, souhaite être contacté, accord contact, pas d opposition, sans opposition, aucune opposition, accord sms, accord mail, accord email, accord e mail, acceptez vous, j accepte, consent à, consentir, donne son accord, donné son accord, accord client, accord donné, permet, permis de contacter, souhaite recevoir, veut recevoir, opt-in, coche, case cochée, abonné newsletter, inscrit newsletter, accepté le, acceptes, autorisation de contact, autorise le contact, accepte le contact, accepte d être contacté, accord de communication, accord communication',
  'preferred channel':
    'moyen de contact, mode de contact, mode de communication, comment vous joindre, comment vous contacter, moyen de contact préféré, canal de contact, canal de communication, préférence de contact, préférences de contact, mode de contact préféré, contact préféré, contacter par, être contacté par, contact par, joindre par, mode de communication préféré, par quel moyen',
  contactPerson: 'interlocuteur',
  by: 'par',
  modelRange: 'gamme',
  'ready day':
    'date de remise, date remise, dres, drest, dsor, dsort, dliv, dtres, dtsor, dtliv, datliv, datres, dfin, date restit',
  'ready time':
    'heure de remise, heure remise, hres, hrest, hsor, hsort, hliv, hrres, hrsor, hrliv, heure reprise, heure restit',
  'appointment day':
    'date de passage, date passage, date passage atelier, date de passage atelier, drdv, dtrdv, datrdv, datrv, dterdv, quand souhaitez vous venir, quand voulez vous venir, date de venue',
  'driver number': 'matricule conducteur, matricule du conducteur, matricule salarié',
  'appointment planned': 'passage prévu, passage atelier prévu, passage souhaité',
  flag: 'o n, oui non, indicateur, flag, top, top-',
  user: 'utilisateur, usager',
  lessee: 'locataire, preneur, crédit preneur, preneur de leasing',
  'day time': 'date heure, horodate, date et heure, dh, dh-, horodatage, dth, dth-',
  extra:
    'autre, autres, complémentaire, complémentaires, supplémentaire, supplémentaires, additionnel, additionnelle, additionnels, annexe, annexes, extra, suite, divers',
  'extra work':
    'et aussi, travaux en plus, en plus, autre chose, autres travaux à prévoir, et en plus, encore, à faire aussi, aussi, également, à faire en plus, travaux complém, options choisies',
  currency: 'euro, euros, chf, frs, francs, eur',
  payer:
    'payeur, client facturé, tiers facturé, tiers payeur, facturé à, facturer à, client payeur, fac client, client fac, tiers fac, fact client, client à facturer, tiers à facturer, destinataire facture, destinataire de la facture, destinataire facturation, client de facturation, client facturation, tiers facturation, donneur d ordre facturation, facturé au client, qui paie, qui paye, règlement par, payé par, prise en charge facture, contact facturation, payeur facture, facture à, facture au nom de, société facturée, tiers payant client',
  booking: 'réservation, réservations, résa, réserv',
  delivery: 'livraison',
  'document number': 'n fiche, =# fiche, no fiche, numéro fiche, fiche n, fiche no',
  tyreChange:
    'permutation, changement, changement pneus, changement de pneus, changement roues, changement de roues, montage, montage pneus, montage des pneus, swap pneus, changement saisonnier, changement de saison, permutation pneus, changement pneu, permut',
  'begin alone': '=de',
  preferences: 'préférences',
  'day weekday': '=jour',
  confirmed: 'confirmé, confirmée',
  insured: 'assuré',
  'appointment number':
    'commande web, commande internet, commande en ligne, n de demande, numéro de demande, n demande, # demande, réf demande, id demande, référence de la demande',
  'appointment time': 'hrdv, hrrdv, heurdv, heure passage, heure de passage, heure passage atelier',
  'created day':
    'dcre, dtcre, dcrea, dtcrea, datcre, dsai, dtsai, datsai, douv, douvor, date résa, date appel, date de l appel, jour de l appel, date prise, date de prise, date encodage',
  'arrival day': 'dent, dentr, darr, drec, dtent, dtrec, darriv, date amenée',
  'arrival time': 'hent, hentr, harr, hrec, hrent, hrarr',
  'car number':
    'n de véhicule, numéro véhicule, code vhl, réf véhicule, référence véhicule, n identification interne, n inventaire véhicule, code engin, n engin, # engin, identifiant interne, matricule interne, numéro de flotte',
  'customer surname': 'identité client, identité du client, nom de votre client',
  'customer name':
    'intitulé client, intitulé du client, intitulé tiers, intitulé du tiers, intitulé du compte, libellé client, libellé tiers, désignation client, intitulé compte',
  'payer company': 'fac société, société facturation, société à facturer, société de facturation',
  'payer address':
    'adresse de facturation, adresse facturation, adr facturation, adresse facture, adr fact, adresse de la facture, rue facturation',
  'payer place': 'ville facturation, ville de facturation, localité facturation, ville facture',
  'payer postcode':
    'cp facturation, code postal facturation, code postal de facturation, cp facture',
  'payer email': 'email facturation, mail facturation, e mail facturation, mail de facturation',
  'private phone': 'teld, teldom, telmaison, tel privé, tél de la maison',
  'business phone':
    'telb, telbur, telpro, telt, teltrav, téléphone du bureau, tél au travail, ligne bureau, standard téléphonique',
  'place postcode':
    'npa lieu, npa ville, npa localité, npa et localité, cp ville, cp et ville, code postal et ville, code postal ville, code postal commune, code postal localité, cp localité, cp commune, code postal et localité',
  'line label': 'libellé de la ligne, libellé du job, libellé de ligne',
  'ready planned':
    'fin prévue, fin prévisionnelle, fin estimée, fin souhaitée, fin de travaux estimée, rendu prévu, retour prévu, terminé prévu, prévu terminé, à rendre pour, fin théorique',
  other:
    'facture, facturation, facturé, facturées, factures, paiement, règlement, conseiller, réceptionnaire, vendeur, mécanicien responsable, compagnon, chef, utilisateur, employé, salarié, moteur, année, millésime, couleur, sellerie, version, finition, quantité, qté, unité, remise tarif, heures, heure facturée, durée, temps, barème, alloué, tps, pont, clé, clef, clés, prêt, véhicule de prêt, remplacement, courtoisie, dernier, dernière, prochain, prochaine, précédent, précédente, suivant, liste, solde, total, totaux, ht, tva, assurance, assureur, sinistre, expert, devis, modifié, modification, maj, mise à jour, clôture, clos, clôturé, annulé, langue, sexe, département, catégorie, groupe, priorité, urgence, pneus, pneumatique, fax, télécopie, site web, banque, iban, siret, siren, tva intracommunautaire, puissance, poids, boîte de vitesses, livraison, vente, achat, vendu, livré, hors taxes, contrôle technique, ct, date ct, chance, npai, pièces, fournisseur, article, relance, enquête, note satisfaction, région, province, payé, encours, secteur, équipe, poste, activité, famille, compagnie d assurance, provenance, origine, clé de contact, nature or, kilomètres par an, conjoint, entretien, révision, place, emplacement, gardiennage, responsable, adresse2, complément adresse, 2eme, deuxième, second, secondaire, fin rdv, commande, bon de commande, remise, carrosserie, au garage, véhicule au garage, client facturé, facturé à, tiers payeur, tiers facturé, payant, régleur, numéro de matricule, stamm, noté par, pris par, saisi par, enregistré par, ouvert par, identifiant utilisateur, gardien, promo, code promo, acompte, cgu, cgv, expertise, dernière expertise, pneus hôtel, hôtel, parking, assistance, dépannage, rappel, numéro tva, utilisateur id, réception par type, roues, =boîte, =dépôt, =date réservation, =date de réservation, châssis aux, auxiliaire, kilométrage prévu, km prévu, km prévus, kilométrage prévisionnel, kilométrage prev, kilométrage contractuel, km contrat, km contractuel, kilométrage contrat, kilométrage annuel, km annuel, km max, prévision km, expertise mfk, mfk, déplacement, destination, usage, entrepôt, cylindrée, plafond, déductible, franchise',
};
