import { json, type Rows } from './row.js'

/** Sign requests and their templates. */
export const signRows: Rows = {
  'SignRequest.get': [
    { call: client => client.signRequests.get('7'), sends: 'GET /sign_requests/7' },
  ],
  'SignRequest.cancel': [
    {
      call: client => client.signRequests.ref('7').cancel({ reason: 'A slip' }),
      sends: 'POST /sign_requests/7/cancel',
      body: json({ reason: 'A slip' }),
    },
    {
      call: client => client.signRequests.ref('7').cancel(),
      sends: 'POST /sign_requests/7/cancel',
    },
  ],
  'SignRequest.resend': [
    {
      call: client => client.signRequests.ref('7').resend(),
      sends: 'POST /sign_requests/7/resend',
    },
  ],
  'SignRequestRepository.list': [
    {
      call: client =>
        client.signRequests.list({
          sharedRequests: true,
          senders: ['a@b.example', 'c@d.example'],
          limit: 5,
        }),
      sends: 'GET /sign_requests',
      query: { shared_requests: 'true', senders: 'a@b.example,c@d.example', limit: '5' },
    },
  ],
  'SignRequestRepository.create': [
    {
      call: client =>
        client.signRequests.create({
          sourceFiles: [client.files.ref('1'), { id: '2' }],
          parentFolder: client.folders.ref('3'),
          signers: [
            {
              email: 'ann@example.com',
              role: 'signer',
              isInPerson: false,
              order: 0,
              embedUrlExternalUserId: 'ann-1',
              redirectUrl: 'https://a.example/signed',
              declinedRedirectUrl: 'https://a.example/declined',
              loginRequired: false,
              verificationPhoneNumber: '6314578901',
              password: 'Secret-1',
              signerGroupId: 'landlords',
              suppressNotifications: false,
              language: 'en',
            },
          ],
          isDocumentPreparationNeeded: false,
          redirectUrl: 'https://a.example/signed',
          declinedRedirectUrl: 'https://a.example/declined',
          areTextSignaturesEnabled: false,
          signatureColor: 'blue',
          emailSubject: 'Sign',
          emailMessage: 'Please',
          areRemindersEnabled: false,
          name: 'Lease',
          prefillTags: [
            { documentTagId: 'rent', textValue: '' },
            { documentTagId: 'pets', checkboxValue: false },
            { documentTagId: 'from', dateValue: '2030-12-31' },
          ],
          daysValid: 0,
          externalId: 'e-1',
          externalSystemName: 'Rents',
          requestFlow: 'standard',
        }),
      sends: 'POST /sign_requests',
      // False, zero and empty travel as what they are.
      body: json({
        source_files: [
          { type: 'file', id: '1' },
          { type: 'file', id: '2' },
        ],
        parent_folder: { type: 'folder', id: '3' },
        signers: [
          {
            email: 'ann@example.com',
            role: 'signer',
            is_in_person: false,
            order: 0,
            embed_url_external_user_id: 'ann-1',
            redirect_url: 'https://a.example/signed',
            declined_redirect_url: 'https://a.example/declined',
            login_required: false,
            verification_phone_number: '6314578901',
            password: 'Secret-1',
            signer_group_id: 'landlords',
            suppress_notifications: false,
            language: 'en',
          },
        ],
        is_document_preparation_needed: false,
        redirect_url: 'https://a.example/signed',
        declined_redirect_url: 'https://a.example/declined',
        are_text_signatures_enabled: false,
        signature_color: 'blue',
        email_subject: 'Sign',
        email_message: 'Please',
        are_reminders_enabled: false,
        name: 'Lease',
        prefill_tags: [
          { document_tag_id: 'rent', text_value: '' },
          { document_tag_id: 'pets', checkbox_value: false },
          { document_tag_id: 'from', date_value: '2030-12-31' },
        ],
        days_valid: 0,
        external_id: 'e-1',
        external_system_name: 'Rents',
        request_flow: 'standard',
      }),
    },
    {
      call: client =>
        client.signRequests.create({
          templateId: client.signTemplates.ref('t-1'),
          signers: [{ email: 'ann@example.com' }],
        }),
      sends: 'POST /sign_requests',
      body: json({ template_id: 't-1', signers: [{ email: 'ann@example.com' }] }),
    },
  ],
  'SignTemplate.get': [
    { call: client => client.signTemplates.get('t-1'), sends: 'GET /sign_templates/t-1' },
  ],
  'SignTemplateRepository.list': [
    {
      call: client => client.signTemplates.list({ limit: 5 }),
      sends: 'GET /sign_templates',
      query: { limit: '5' },
    },
  ],
}
