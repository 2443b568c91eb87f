import type { ColumnWords } from './column-words';

/** Spanish of Spain and Latin America, with the names of Quiter and Autonet. */
export const es: ColumnWords = {
  ignored:
    'enviar, recibir, desea, quiere, de, del, la, el, los, las, un, una, y, o, en, a, al, para, con, es, su, sus, campo, datos, fk, pk, tbl, ser, sea, usted, mi, si lo conoce, opcional, obligatorio, favor, se, ha, han, le, lo, si, no aplica, orientativo, aproximado, elegido, elegida, seleccionado, seleccionada, cuál, qué, indique, seleccione, aprox, aproximada, nuestro, nuestra, tu, tus, me, este, esta, si procede, su vehículo, asignado, asignada, habitual, principal',
  number: 'numero-, núm, num, num-, n, nro, nro-, nº, #, ref, referencia, nr, n-, folio-, no, núms',
  id: 'id, -id-, identificador, id externo',
  code: 'codigo-, cod, cod-, clave',
  dms: 'dms',
  appointment:
    'cita, citas, cita-, -cita, reserva, cita previa, visita, turno, agendamiento, cita taller, cita de taller, citación, reservación, visita taller, agendado, solicitud, turno taller, agendada, agend, cta, reserv, cit, reservado para, reservada para',
  planned:
    'previsto, prev, programada, programado, planificada, planificado, estimada, estimado, programación, deseada, deseado, solicitada, prevista-, esperada, esperado, pactada, pactado, estim, requerida, requerido, propuesto, propuesta, solicitados, deseados, requeridos, previstos',
  workshop: 'taller',
  workOrder:
    'orden de reparación, orden reparación, or, orden de trabajo, orden trabajo, ot, orden de servicio, orden servicio, hoja de trabajo, orden taller, parte de trabajo, parte trabajo, parte de taller, hoja de servicio, folio os, os, orden de rep, hoja de reparación, orden rep, parte reparación, boleta de servicio, orden de servicio taller, resguardo, pedido servicio, pedido taller, hoja taller, ord rep, ord serv, parte taller, folio orden, ficha trabajo',
  order: 'orden, encargo, ord',
  operation:
    'oper, intervención, mano de obra, servicio solicitado, servicio realizado, actuación, oper-, reparación, tarea-, actividad, operac, mantenimiento realizado, intervención taller, op, op-, ops, mo, ope, tar, operación, operaciones',
  line: 'línea, lin, renglón, posición, lin-, partida, lín, ítem, item, items',
  location:
    'sucursal, sede, concesionario, concesión, delegación, ubicación, instalación, establecimiento, taller-, centro-, tienda, agencia-, dónde, centro de servicio, punto de servicio, punto de venta, taller asignado, plaza, distribuidor, agencia automotriz, local, almacén taller, estación, suc, sucur, suc-, conc, serviteca, gomería, taller, tal',
  car: 'vehiculo-, coche, auto, automóvil, veh, veh-, carro, unidad, moto, motocicleta, vehíc, camioneta, furgoneta, auto-, scooter, bus, autobús',
  customer:
    'cliente-, -cliente, cli, cli-, clte, quién, solicitante, depositante cliente, clientela, asegurado, asegurada, transportista, comprador, cl, abonado, cte, cte-, ctes, venta a, client',
  'customer number': 'cuenta del cliente, cta cte, ficha cliente',
  driver:
    'conductora, conductor-, depositante, usuario del vehículo, chófer, conductor principal, quien entrega, persona que entrega, manejador, conduct, usuario vehículo, usuario habitual, chof, autorizado depositante, autorizado/depositante',
  owner:
    'propietaria, titular, dueño, dueña, titular vehículo, propietario-, titular del vehículo, propiet-, prop',
  contractor:
    'compañía de renting, compañía de leasing, empresa de renting, empresa de leasing, arrendador, renting empresa, financiera, leasing compañía, sociedad de leasing, arrendadora, contratante, empresa renting, compañía renting, empresa de leasing renting, leasing empresa, compañía leasing, renting compañía, entidad financiera, sociedad de renting, cía renting, cía leasing, flota renting, gestora flota',
  contact: 'contacto, persona de contacto',
  givenName: 'nombre-, nom, nom-, nmb, nomb',
  name: 'nombre completo, nombre y apellidos, apellidos y nombre, nombre razón social, nombre o razón social, denominación, nombre apellidos, apellidos nombre, apellido y nombre, apellido nombre, nombre apellido',
  surname:
    'apellidos-, ape, primer apellido, apellido-, apellido paterno, apell-, apellido1, apellidos cliente, 1er apellido, 1 apellido, apes, apel',
  firstName: 'nombre de pila, primer nombre, nombres, nombrepila, nombre propio, pila',
  initials: 'iniciales',
  salutation: 'tratamiento, trato, saludo, sr sra, don doña, d dña, trat, tratam',
  title: 'título',
  company:
    'empresa, razón social, compañía, sociedad, nombre empresa, denominación social, nombre de empresa, empresa cliente, nombre comercial, nombre fiscal, organización, sociedad mercantil, denom social, cía, razsoc, raz social, razón soc',
  email:
    'email, mail, correo electrónico, correo-, dirección de correo, correo e, mails, corr electrónico, correo elec, casilla, e-correo, dirección electrónica, eml, correo elect, ema',
  mobile:
    'movil-, cel, mov, celular-, cell, movil cliente, telf cel, smartphone, celu, celu-, cel-, móv, telmov, telcel, tlfmov, gsm, wsp',
  phone:
    'telefono-, tel, tel-, tlf, tfno, telf, fijo, tfn, fono, tlfn, telefónico, telefónica, telefónicamente, telefonía, tlfno, teléfono de contacto, tfono, tels, telfijo, tele, núm contacto, línea fija, tf, tf-, tfn-, teléf',
  sms: 'sms, whatsapp',
  private: 'particular, casa, personal, privado, hogar, partic, pers, priv, propio',
  business:
    'trabajo, profesional, oficina, laboral, trab, profes, negocio, ofic, corporativo, corporativa, empresarial',
  street:
    'calle, vía, nombre vía, nombre de la calle, avenida, calle y número, dom, calle número, avda, av',
  address:
    'direccion-, domicilio, dir, direc, dirección postal, dom cliente, domicilio fiscal, dirección completa, dir postal, direcc-, domic, dirección particular',
  houseNumber:
    'número de casa, número de calle, número vía, número calle, nº calle, número portal, portal, nro calle, altura, número exterior, núm exterior, no ext, n portal, # portal',
  addition: 'piso, depto, número interior, no int, escalera, piso puerta',
  postcode:
    'cp, cp-, codpostal, distrito postal, cpostal, cod post, codigopostal, codpos, código post, cpos, zip, cpo',
  place:
    'localidad, municipio, pobl, ciudad-, poblacion-, poblac, localid, colonia ciudad, munic, pob, loc, pueblo, comuna, delegación municipio',
  country: 'país, nación, país región',
  birth:
    'nacimiento, fecha de nacimiento, cumpleaños, fecha nac, fecha de nac, f nacimiento, nac, fnac, nacido, nacida',
  day: 'el, fecha-, fec, fec-, día, fch, f, cuándo, fch-, -fecha, días, dia-, fechas',
  time: 'a las, hora, hora-, horas cita, -hora, horario, h, hr, horario cita, hs, hrs, hor',
  begin: 'comienzo, desde, empieza, inicio-, franja horaria, tramo horario',
  end: 'fin, final, finalización, caducidad, termina, finaliza, vto, vcto, venc, vencim',
  until: 'hasta, vencimiento, válido hasta, vence, validez',
  created:
    'carga, creado, creada, creado el, alta, fecha alta, registro, registrado, creacion-, fecha de alta, grabación, introducido, marca temporal, grabado, captura, capturado, elaboración, elaborado, emisión, emitido, solicitud, fecha solicitud, solicitado el, fecha de solicitud, reservado el, fecha de reserva, fecha reserva, registrada, anotado, anotado el, ingresado, fecha de elaboración, fecha de captura, creada el, fecha de emisión, insertado, envío, envío formulario, envío del formulario, envío del form, grabada, grabada el, turno dado, dado el, alta cita, tomada el, llamada el, fecha llamada, pedida el, solicitada el, reservado, registrada el, ingresada, apertura orden, abierta el, cita creada, enviado el, formulario enviado, cargado, cargada, alt, cre',
  opened: 'apertura',
  arrival:
    'ent, llegada, recepcion-, entrada-, ingreso a taller, admisión, lleg, deja, dejada, fecha de ingreso, depósito, entrega en taller, entrega al taller, recibido, recibo del vehículo, entra, ingresa, llega, trae, dejar, recepción vehículo, recibe, recibido el, entrada taller, rec, ingreso, recep',
  ready:
    'sal, recogida, entrega-, salida-, retiro, devolucion-, entr, entreg, entrega al cliente, listo, recoge, terminación, término, fin de trabajo, fin trabajo, fin de reparación, fin previsto, salida del taller, retira, retirada, listo el, lista, estará listo, fin reparación, devuelve, devolver, sale, fecha compromiso, vuelta, terminado para, salida taller',
  promised:
    'prometida, prometido, compromiso, comprometida, promesa, comprometido, promesa de entrega, acordada, acordado, promet',
  vin: 'vin, vin-, número de identificación del vehículo, número vin, niv, num vin, código vin, vin completo',
  chassis: 'bastidor-, serie, chasis-, bast, bastid, no serie, monocasco, número de serie, bas',
  make: 'marca-, -marca, mca, armadora, mar, mar-, marca comercial',
  model:
    'modelo-, denominación comercial, -modelo, mod, submarca, modelo versión, gama modelo, versión modelo, modelo comercial, línea vehículo, mod-, descripción vehículo',
  type: 'tipo, clase',
  plate:
    'matricula-, -matricula, placa-, -placa, patente, mat, matr, dominio, matricul, chapa, placas-, no placa, # placa, # placas, nro placa, nro patente, nro dominio, ppu, mat-, plac, pla, pat, domin, matr-, matríc, matric',
  registration: 'matriculado',
  first: 'primera, 1ª, 1a, primer',
  'first registration':
    '1a matric, primera mat, 1 mat, alta vehículo, fecha de primera matriculación, 1 matriculación, primer registro, matriculacion-, f matriculación, fecha matric, fmat, primera inscripción, primer uso, primera circulación, patentamiento, primera alta, 1era matric, primera fecha de matriculación, f matric',
  fuel: 'combustible, carburante, energía, comb, tipo de combustible, motorización, propulsión, tipo de motor, gasolina diésel, carbur, carb, combus',
  truck: 'camión, vehículo industrial',
  mileage:
    'km, kms, kilometros-, -km, odómetro, kilometraje-, kilómetro, kmts, recorrido, kmt, kilometraj, cuentakm, km entrada, km recepción, km ingreso, km actuales, lect km, lectura, contador, kilometr, km totales, kilometraje total, kilóm, kilómetros horas, km horas',
  current: 'actual, act, aproximados, aproximado',
  warranty: 'garantía',
  lease: 'renting, leasing, contrato renting, contrato de renting, contrato leasing, arrendamiento',
  picture: 'foto, imagen',
  label: 'denominación, concepto, asunto, concepto corto, resumen',
  description:
    'descripcion-, desc, descr, des, desc-, texto, detalle trabajo, descrip, descripc, detalle del trabajo, texto operación, descripción',
  long: 'larga, ampliada, completa, detallada, extendida',
  details: 'detalle, ampliación',
  notes: 'observación, notas, nota, comentario, obs, observ, anotaciones, observaciones',
  work: 'trabajos, trabajo realizado, trabajos solicitados, trabajo solicitado, trabajos realizados, trabajo-, mantenimiento, qué hacer, trabajos pedidos, servicio a realizar, servicios solicitados, labor, trab, actuaciones, qué necesita, a realizar, a efectuar, servicios requeridos, servicio requerido, servicios deseados, instrucciones, tipo trabajo',
  complaint:
    'motivo, queja, síntoma, avería, problema, diagnóstico, motivo de la visita, falla, solicitud cliente, petición del cliente, solicitud, fallo, petición, solicitud del cliente, indicaciones del cliente, desperfecto, razón visita, causa, motivo de entrada, incidencia, daños, reclamo, reclamación, requerimiento, reporte falla, defecto, anomalía, inconveniente, golpe, daño, observaciones cliente, declarada, declarado, reportada, reportado, manifestada, informado, informada, detectada, comunicada, indicación cliente',
  price: 'precio-, pvp, costo total servicio, tarifa, precio venta, prec, precio eur, importe eur',
  amount: 'importe-, monto, imp, monto total línea',
  including:
    'con iva, iva incluido, iva incl, con impuestos, impuestos incluidos, impuestos incl, imp incl, civa, iva inc',
  mechanic: 'mecánico, técnico, operario',
  waiting:
    'espera, esperando, espera en sala, esperara, espera aquí, se queda, espera en el taller, esperará en sala, el cliente espera, va a esperar',
  internal: 'interno, interna',
  preferred: 'preferido, preferida, preferente, preferencia',
  channel: 'canal, medio',
  not: 'nunca, rechaza, rechazado, no permitido, no permitida, no deseado, no autorizado, no desea, no quiere, no acepta, no autoriza, prohibido, prohibida, denegado, denegada, negativa',
  'not absent': 'sin, ningún, ninguna, ninguno, no tiene, no hay, no dispone, no',
  block: 'bloquear, bloqueado, bloqueo, bloqueada, bloq, restringido, vetado, excluir, excluido',
  reach:
    'contactar, llamar, molestar, contactado, avisar, llamadas, contactable, molestado, contactarme, telefonear, llamarme, contactad, comunicarse',
  message:
    'comunicación, mensaje, avisos, envíos, notificación, mensajería, alerta, enviar correo, enviar correos, enviar mail, enviar mails, enviar email, enviar mensajes, escribir',
  deceased: 'fallecido, fallecida',
  optOut:
    'optout, no contactar, no llamar, dnc, no molestar, lista negra, no desea contacto, baja total, baja de todo',
  'advertising stop': 'robinson, reus',
  stop: 'oposición, baja, stop, se opone, rechazo, revocado',
  privacy: 'privacidad, rgpd, lopd, protección de datos, lopdgdd, gdpr',
  advertising:
    'publicidad, marketing, comercial, boletín, newsletter, mailing, ofertas, publicitario, publicitaria, publi, campaña, promoción, promocional, publicit',
  consent:
    'consentimiento, acepta, aceptado, autoriza, autorización, permite, permiso, consiente, aceptación, optin, suscrito, autorizado, sin oposición, ninguna oposición, acepto, autorizo, desea recibir, consentim, autoriz, suscripción, firmada, firmado, autorizada, permitido, permitida',
  'preferred channel': 'medio de contacto, cómo contactar',
  by: 'por',
  modelRange: 'gama',
  'location name':
    'nombre taller, nombre centro, nombre sucursal, nombre concesionario, nombre del taller, nombre agencia',
  'car number':
    'número económico, no económico, num económico, ficha vehículo, número interno, num interno, n interno, # interno, código interno, no unidad, # económico',
  'business phone': 'tel comercial, teléfono comercial, telf comp, telof, teltrab',
  flag: 's n, si no, indicador, flag',
  job: 'servicio, serv',
  user: 'usuario',
  lessee: 'arrendatario, arrendataria',
  'day time': 'fhora, fh, fh-',
  extra: 'otro, otros, otra, otras, adicional, extra, complementario, complementaria',
  currency: 'euro, euros, mxn, pesos',
  state: 'situación',
  payer:
    'pagador, facturar a, cliente facturación, facturado a, cliente factura, fact a, facturar, factura a, destinatario factura, quien paga, paga, cliente pago, cliente fact',
  tyreChange:
    'cambio, cambio neumáticos, cambio de neumáticos, montaje, montaje neumáticos, cambio gomas, cambio llantas',
  'begin alone': '=de',
  preferences: 'preferencias',
  'day weekday': '=día',
  confirmed: 'confirmada, confirmado',
  'appointment number': 'solicitud web, cita origen, localizador',
  'appointment day': 'fcita',
  'appointment time': 'hcita',
  'created day': 'falta, fcrea, faper',
  'arrival day': 'fent, frecep',
  'arrival time': 'hent, hrecep',
  'ready day': 'fsal, fentrega',
  'ready time': 'hsal, hentrega',
  'ready planned': 'fin prevista, finalización prevista',
  'location number': 'id empresa, cód empresa, cód almacén, código almacén',
  'business email': 'correo comp',
  'private phone': 'telcasa, telpart, teldom',
  'operation code': 'clave paq, codop',
  'operation label': 'desc act',
  'extra work': 'además, algo más, extras, añadidos, también',
  reference: '=referencia, =ref',
  manufacturer: 'fabricante',
  'customer account': 'cuenta, cta',
  cancelled: 'cancelado, cancelada, anulado, anulada, cancelación',
  other:
    'documento, =serie, tempario, factura, facturación, facturado, pago, asesor, recepcionista, vendedor, responsable, empleado, motor, año, anio, color, tapicería, versión, acabado, cantidad, uds, unidades, descuento, duración, minutos, tiempo, elevador, llave, sustitución, cortesía, última, último, próxima, próximo, anterior, siguiente, saldo, total, iva, seguro, aseguradora, siniestro, perito, presupuesto, modificado, modificación, cierre, cerrado, idioma, sexo, departamento, categoría, grupo, prioridad, neumáticos, fax, web, banco, iban, nif, cif, dni, nie, potencia, cilindrada, peso, venta, compra, itv, base imponible, neto, provincia, estado, región, piezas, recambios, almacén, proveedor, artículo, encuesta, recordatorio, edad, usuario alta, revisión, mecanico id, garantia id, puesto, box, segundo apellido, apellido materno, costo, coste, pedido, firma, carrocería, matriculado por, creado por, registrado por, usuario creación, recibido por, póliza, efectiva, real, fin de contrato, presup, acompte, anticipo, señal, mecánico asignado, grúa, nivel combustible, color exterior, segmento, folio fiscal, elev, cort, próx, =interno, usuario, horas, lista, facturar, =plazas, =depósito, fact, todo el día, =recep, clase vehículo, =comercial, importe mano de obra, importe mo, unidad km',
};
