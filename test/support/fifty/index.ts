import { builtIn } from './built-in.js'
import * as byData from './by-data.js'
import { ownTypes } from './own-types.js'

const {
  ProjectFolder,
  LargeProjectFolder,
  ArchiveFolder,
  InboxFolder,
  TaggedFolder,
  InvoiceFolder,
  PdfFile,
  SignedPdfFile,
  SheetFile,
  SourceFile,
  LockedFile,
  OldFile,
  ExternalLink,
  AppUser,
  Admin,
  FormerUser,
  PaidInvoice,
  OverdueInvoice,
  GoldBadge,
  UrgentTicket,
} = byData

/** What a client with fifty classes of a program's own is made with. */
export const fifty = {
  ...builtIn,
  ...ownTypes,
  folders: [
    builtIn.folders,
    ProjectFolder,
    LargeProjectFolder,
    ArchiveFolder,
    InboxFolder,
    TaggedFolder,
    InvoiceFolder,
  ],
  files: [builtIn.files, PdfFile, SignedPdfFile, SheetFile, SourceFile, LockedFile, OldFile],
  webLinks: [builtIn.webLinks, ExternalLink],
  users: [builtIn.users, AppUser, Admin, FormerUser],
  invoices: {
    ...ownTypes.invoices,
    resource: [ownTypes.invoices.resource, PaidInvoice, OverdueInvoice],
  },
  badges: { ...ownTypes.badges, resource: [ownTypes.badges.resource, GoldBadge] },
  tickets: { ...ownTypes.tickets, resource: [ownTypes.tickets.resource, UrgentTicket] },
} as const

/** The twenty classes that stand for some objects of a type. */
export const rules = byData
