import { BoxResource } from '../../../src/index.js'
import { TeamFile, TeamFolder, TeamUser, TeamWebLink } from './built-in.js'
import { Badge, Invoice, Ticket } from './own-types.js'

@BoxResource('folder', { register: false, when: raw => raw.name?.startsWith('P-') })
export class ProjectFolder extends TeamFolder {
  get isProjectFolder(): true {
    return true
  }
}

@BoxResource('folder', { register: false, when: raw => (raw.size ?? 0) > 1_000_000 })
export class LargeProjectFolder extends ProjectFolder {
  get isLargeProjectFolder(): true {
    return true
  }
}

@BoxResource('folder', { register: false, when: raw => raw.name?.startsWith('A-') })
export class ArchiveFolder extends TeamFolder {
  get isArchiveFolder(): true {
    return true
  }
}

@BoxResource('folder', { register: false, when: raw => raw.name === 'Inbox' })
export class InboxFolder extends TeamFolder {
  get isInboxFolder(): true {
    return true
  }
}

@BoxResource('folder', { register: false, when: raw => raw.tags?.includes('team') })
export class TaggedFolder extends TeamFolder {
  get isTaggedFolder(): true {
    return true
  }
}

@BoxResource('folder', {
  register: false,
  when: raw => raw.metadata?.['enterprise']?.['invoice'] !== undefined,
})
export class InvoiceFolder extends TeamFolder {
  get isInvoiceFolder(): true {
    return true
  }
}

@BoxResource('file', { register: false, when: raw => raw.name?.endsWith('.pdf') })
export class PdfFile extends TeamFile {
  get isPdfFile(): true {
    return true
  }
}

@BoxResource('file', { register: false, when: raw => raw.description === 'signed' })
export class SignedPdfFile extends PdfFile {
  get isSignedPdfFile(): true {
    return true
  }
}

@BoxResource('file', { register: false, when: raw => raw.name?.endsWith('.xlsx') })
export class SheetFile extends TeamFile {
  get isSheetFile(): true {
    return true
  }
}

@BoxResource('file', { register: false, when: raw => raw.name?.endsWith('.ts') })
export class SourceFile extends TeamFile {
  get isSourceFile(): true {
    return true
  }
}

@BoxResource('file', { register: false, when: raw => raw.lock?.type === 'lock' })
export class LockedFile extends TeamFile {
  get isLockedFile(): true {
    return true
  }
}

@BoxResource('file', { register: false, when: raw => (raw.content_created_at ?? '9') < '2001' })
export class OldFile extends TeamFile {
  get isOldFile(): true {
    return true
  }
}

@BoxResource('web_link', { register: false, when: raw => raw.url?.startsWith('https://') })
export class ExternalLink extends TeamWebLink {
  get isExternalLink(): true {
    return true
  }
}

@BoxResource('user', { register: false, when: raw => raw.login?.endsWith('@boxdevedition.com') })
export class AppUser extends TeamUser {
  get isAppUser(): true {
    return true
  }
}

@BoxResource('user', { register: false, when: raw => raw.role === 'admin' })
export class Admin extends TeamUser {
  get isAdmin(): true {
    return true
  }
}

@BoxResource('user', { register: false, when: raw => raw.status === 'inactive' })
export class FormerUser extends TeamUser {
  get isFormerUser(): true {
    return true
  }
}

@BoxResource('fifty_invoice', { register: false, when: raw => raw.title?.startsWith('paid') })
export class PaidInvoice extends Invoice {
  get isPaidInvoice(): true {
    return true
  }
}

@BoxResource('fifty_invoice', { register: false, when: raw => (raw.made_at ?? '9') < '2020' })
export class OverdueInvoice extends Invoice {
  get isOverdueInvoice(): true {
    return true
  }
}

@BoxResource('fifty_badge', { register: false, when: raw => raw.title === 'gold' })
export class GoldBadge extends Badge {
  get isGoldBadge(): true {
    return true
  }
}

@BoxResource('fifty_ticket', {
  register: false,
  when: raw => raw.owner?.login === 'boss@example.com',
})
export class UrgentTicket extends Ticket {
  get isUrgentTicket(): true {
    return true
  }
}
