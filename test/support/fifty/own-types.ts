import {
  BoxResource,
  Endpoint,
  Field,
  list,
  Repository,
  Resource,
  type Folder,
  type List,
  type Post,
  type User,
} from '../../../src/index.js'

@BoxResource('fifty_badge', { register: false })
export class Badge extends Resource<'fifty_badge', 'secret'> {
  @Field() declare title: string
  @Field(Date) declare madeAt?: Date
  @Field('user') declare owner?: User
  @Field('folder') declare home?: Folder
  @Field() declare secret?: string
}

export class BadgeRepository extends Repository<Badge> {
  @Endpoint('GET /fifty_badges', list('fifty_badge', 'marker'))
  declare list: List<Badge>

  @Endpoint('POST /fifty_badges', 'fifty_badge')
  declare create: Post<Badge, { readonly title: string }>
}

@BoxResource('fifty_memo', { register: false })
export class Memo extends Resource<'fifty_memo', 'secret'> {
  @Field() declare title: string
  @Field(Date) declare madeAt?: Date
  @Field('user') declare owner?: User
  @Field('folder') declare home?: Folder
  @Field() declare secret?: string
}

export class MemoRepository extends Repository<Memo> {
  @Endpoint('GET /fifty_memos', list('fifty_memo', 'marker'))
  declare list: List<Memo>

  @Endpoint('POST /fifty_memos', 'fifty_memo')
  declare create: Post<Memo, { readonly title: string }>
}

@BoxResource('fifty_ticket', { register: false })
export class Ticket extends Resource<'fifty_ticket', 'secret'> {
  @Field() declare title: string
  @Field(Date) declare madeAt?: Date
  @Field('user') declare owner?: User
  @Field('folder') declare home?: Folder
  @Field() declare secret?: string
}

export class TicketRepository extends Repository<Ticket> {
  @Endpoint('GET /fifty_tickets', list('fifty_ticket', 'marker'))
  declare list: List<Ticket>

  @Endpoint('POST /fifty_tickets', 'fifty_ticket')
  declare create: Post<Ticket, { readonly title: string }>
}

@BoxResource('fifty_invoice', { register: false })
export class Invoice extends Resource<'fifty_invoice', 'secret'> {
  @Field() declare title: string
  @Field(Date) declare madeAt?: Date
  @Field('user') declare owner?: User
  @Field('folder') declare home?: Folder
  @Field() declare secret?: string
}

export class InvoiceRepository extends Repository<Invoice> {
  @Endpoint('GET /fifty_invoices', list('fifty_invoice', 'marker'))
  declare list: List<Invoice>

  @Endpoint('POST /fifty_invoices', 'fifty_invoice')
  declare create: Post<Invoice, { readonly title: string }>
}

@BoxResource('fifty_contract', { register: false })
export class Contract extends Resource<'fifty_contract', 'secret'> {
  @Field() declare title: string
  @Field(Date) declare madeAt?: Date
  @Field('user') declare owner?: User
  @Field('folder') declare home?: Folder
  @Field() declare secret?: string
}

export class ContractRepository extends Repository<Contract> {
  @Endpoint('GET /fifty_contracts', list('fifty_contract', 'marker'))
  declare list: List<Contract>

  @Endpoint('POST /fifty_contracts', 'fifty_contract')
  declare create: Post<Contract, { readonly title: string }>
}

@BoxResource('fifty_asset', { register: false })
export class Asset extends Resource<'fifty_asset', 'secret'> {
  @Field() declare title: string
  @Field(Date) declare madeAt?: Date
  @Field('user') declare owner?: User
  @Field('folder') declare home?: Folder
  @Field() declare secret?: string
}

export class AssetRepository extends Repository<Asset> {
  @Endpoint('GET /fifty_assets', list('fifty_asset', 'marker'))
  declare list: List<Asset>

  @Endpoint('POST /fifty_assets', 'fifty_asset')
  declare create: Post<Asset, { readonly title: string }>
}

@BoxResource('fifty_room', { register: false })
export class Room extends Resource<'fifty_room', 'secret'> {
  @Field() declare title: string
  @Field(Date) declare madeAt?: Date
  @Field('user') declare owner?: User
  @Field('folder') declare home?: Folder
  @Field() declare secret?: string
}

export class RoomRepository extends Repository<Room> {
  @Endpoint('GET /fifty_rooms', list('fifty_room', 'marker'))
  declare list: List<Room>

  @Endpoint('POST /fifty_rooms', 'fifty_room')
  declare create: Post<Room, { readonly title: string }>
}

@BoxResource('fifty_booking', { register: false })
export class Booking extends Resource<'fifty_booking', 'secret'> {
  @Field() declare title: string
  @Field(Date) declare madeAt?: Date
  @Field('user') declare owner?: User
  @Field('folder') declare home?: Folder
  @Field() declare secret?: string
}

export class BookingRepository extends Repository<Booking> {
  @Endpoint('GET /fifty_bookings', list('fifty_booking', 'marker'))
  declare list: List<Booking>

  @Endpoint('POST /fifty_bookings', 'fifty_booking')
  declare create: Post<Booking, { readonly title: string }>
}

@BoxResource('fifty_vehicle', { register: false })
export class Vehicle extends Resource<'fifty_vehicle', 'secret'> {
  @Field() declare title: string
  @Field(Date) declare madeAt?: Date
  @Field('user') declare owner?: User
  @Field('folder') declare home?: Folder
  @Field() declare secret?: string
}

export class VehicleRepository extends Repository<Vehicle> {
  @Endpoint('GET /fifty_vehicles', list('fifty_vehicle', 'marker'))
  declare list: List<Vehicle>

  @Endpoint('POST /fifty_vehicles', 'fifty_vehicle')
  declare create: Post<Vehicle, { readonly title: string }>
}

@BoxResource('fifty_permit', { register: false })
export class Permit extends Resource<'fifty_permit', 'secret'> {
  @Field() declare title: string
  @Field(Date) declare madeAt?: Date
  @Field('user') declare owner?: User
  @Field('folder') declare home?: Folder
  @Field() declare secret?: string
}

export class PermitRepository extends Repository<Permit> {
  @Endpoint('GET /fifty_permits', list('fifty_permit', 'marker'))
  declare list: List<Permit>

  @Endpoint('POST /fifty_permits', 'fifty_permit')
  declare create: Post<Permit, { readonly title: string }>
}

@BoxResource('fifty_survey', { register: false })
export class Survey extends Resource<'fifty_survey', 'secret'> {
  @Field() declare title: string
  @Field(Date) declare madeAt?: Date
  @Field('user') declare owner?: User
  @Field('folder') declare home?: Folder
  @Field() declare secret?: string
}

export class SurveyRepository extends Repository<Survey> {
  @Endpoint('GET /fifty_surveys', list('fifty_survey', 'marker'))
  declare list: List<Survey>

  @Endpoint('POST /fifty_surveys', 'fifty_survey')
  declare create: Post<Survey, { readonly title: string }>
}

@BoxResource('fifty_answer', { register: false })
export class Answer extends Resource<'fifty_answer', 'secret'> {
  @Field() declare title: string
  @Field(Date) declare madeAt?: Date
  @Field('user') declare owner?: User
  @Field('folder') declare home?: Folder
  @Field() declare secret?: string
}

export class AnswerRepository extends Repository<Answer> {
  @Endpoint('GET /fifty_answers', list('fifty_answer', 'marker'))
  declare list: List<Answer>

  @Endpoint('POST /fifty_answers', 'fifty_answer')
  declare create: Post<Answer, { readonly title: string }>
}

@BoxResource('fifty_poll', { register: false })
export class Poll extends Resource<'fifty_poll', 'secret'> {
  @Field() declare title: string
  @Field(Date) declare madeAt?: Date
  @Field('user') declare owner?: User
  @Field('folder') declare home?: Folder
  @Field() declare secret?: string
}

export class PollRepository extends Repository<Poll> {
  @Endpoint('GET /fifty_polls', list('fifty_poll', 'marker'))
  declare list: List<Poll>

  @Endpoint('POST /fifty_polls', 'fifty_poll')
  declare create: Post<Poll, { readonly title: string }>
}

@BoxResource('fifty_award', { register: false })
export class Award extends Resource<'fifty_award', 'secret'> {
  @Field() declare title: string
  @Field(Date) declare madeAt?: Date
  @Field('user') declare owner?: User
  @Field('folder') declare home?: Folder
  @Field() declare secret?: string
}

export class AwardRepository extends Repository<Award> {
  @Endpoint('GET /fifty_awards', list('fifty_award', 'marker'))
  declare list: List<Award>

  @Endpoint('POST /fifty_awards', 'fifty_award')
  declare create: Post<Award, { readonly title: string }>
}

@BoxResource('fifty_course', { register: false })
export class Course extends Resource<'fifty_course', 'secret'> {
  @Field() declare title: string
  @Field(Date) declare madeAt?: Date
  @Field('user') declare owner?: User
  @Field('folder') declare home?: Folder
  @Field() declare secret?: string
}

export class CourseRepository extends Repository<Course> {
  @Endpoint('GET /fifty_courses', list('fifty_course', 'marker'))
  declare list: List<Course>

  @Endpoint('POST /fifty_courses', 'fifty_course')
  declare create: Post<Course, { readonly title: string }>
}

/** Fifteen classes of types that Box does not have, each with a repository. */
export const ownTypes = {
  badges: { resource: Badge, repository: BadgeRepository },
  memos: { resource: Memo, repository: MemoRepository },
  tickets: { resource: Ticket, repository: TicketRepository },
  invoices: { resource: Invoice, repository: InvoiceRepository },
  contracts: { resource: Contract, repository: ContractRepository },
  assets: { resource: Asset, repository: AssetRepository },
  rooms: { resource: Room, repository: RoomRepository },
  bookings: { resource: Booking, repository: BookingRepository },
  vehicles: { resource: Vehicle, repository: VehicleRepository },
  permits: { resource: Permit, repository: PermitRepository },
  surveys: { resource: Survey, repository: SurveyRepository },
  answers: { resource: Answer, repository: AnswerRepository },
  polls: { resource: Poll, repository: PollRepository },
  awards: { resource: Award, repository: AwardRepository },
  courses: { resource: Course, repository: CourseRepository },
}

declare module '../../../src/core/types/resource-map.js' {
  interface ResourceMap {
    fifty_badge: Badge
    fifty_memo: Memo
    fifty_ticket: Ticket
    fifty_invoice: Invoice
    fifty_contract: Contract
    fifty_asset: Asset
    fifty_room: Room
    fifty_booking: Booking
    fifty_vehicle: Vehicle
    fifty_permit: Permit
    fifty_survey: Survey
    fifty_answer: Answer
    fifty_poll: Poll
    fifty_award: Award
    fifty_course: Course
  }
}
