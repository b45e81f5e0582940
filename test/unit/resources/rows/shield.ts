import { json, type Rows } from './row.js'

const barrier = { type: 'shield_information_barrier', id: '7' }
const segment = { type: 'shield_information_barrier_segment', id: '8' }
const ofSegment = { shield_information_barrier_segment_id: '8', limit: '5' }
const ofBarrier = { shield_information_barrier_id: '7', limit: '5' }

/** Information barriers, their reports and segments, and Shield lists. */
export const shieldRows: Rows = {
  'ShieldInformationBarrier.get': [
    {
      call: client => client.shieldInformationBarriers.get('7'),
      sends: 'GET /shield_information_barriers/7',
    },
  ],
  'ShieldInformationBarrier.changeStatus': [
    {
      call: client => client.shieldInformationBarriers.ref('7').changeStatus({ status: 'pending' }),
      sends: 'POST /shield_information_barriers/change_status',
      body: json({ id: '7', status: 'pending' }),
    },
  ],
  'ShieldInformationBarrier.reports': [
    {
      call: client => client.shieldInformationBarriers.ref('7').reports({ limit: 5 }),
      sends: 'GET /shield_information_barrier_reports',
      query: ofBarrier,
    },
  ],
  'ShieldInformationBarrier.createReport': [
    {
      call: client => client.shieldInformationBarriers.ref('7').createReport(),
      sends: 'POST /shield_information_barrier_reports',
      body: json({ shield_information_barrier: barrier }),
    },
  ],
  'ShieldInformationBarrier.segments': [
    {
      call: client => client.shieldInformationBarriers.ref('7').segments({ limit: 5 }),
      sends: 'GET /shield_information_barrier_segments',
      query: ofBarrier,
    },
  ],
  'ShieldInformationBarrier.createSegment': [
    {
      call: client =>
        client.shieldInformationBarriers
          .ref('7')
          .createSegment({ name: 'Bankers', description: 'D' }),
      sends: 'POST /shield_information_barrier_segments',
      body: json({ name: 'Bankers', description: 'D', shield_information_barrier: barrier }),
    },
  ],
  'ShieldInformationBarrierRepository.list': [
    {
      call: client => client.shieldInformationBarriers.list({ limit: 5 }),
      sends: 'GET /shield_information_barriers',
      query: { limit: '5' },
    },
  ],
  'ShieldInformationBarrierRepository.create': [
    {
      call: client =>
        client.shieldInformationBarriers.create({ enterprise: client.enterprises.ref('5') }),
      sends: 'POST /shield_information_barriers',
      body: json({ enterprise: { type: 'enterprise', id: '5' } }),
    },
  ],
  'ShieldInformationBarrierReport.get': [
    {
      call: client => client.shieldInformationBarrierReports.get('6'),
      sends: 'GET /shield_information_barrier_reports/6',
    },
  ],
  'ShieldInformationBarrierSegment.get': [
    {
      call: client => client.shieldInformationBarrierSegments.get('8'),
      sends: 'GET /shield_information_barrier_segments/8',
    },
  ],
  'ShieldInformationBarrierSegment.update': [
    {
      call: client =>
        client.shieldInformationBarrierSegments.ref('8').update({ name: 'B', description: null }),
      sends: 'PUT /shield_information_barrier_segments/8',
      body: json({ name: 'B', description: null }),
    },
  ],
  'ShieldInformationBarrierSegment.delete': [
    {
      call: client => client.shieldInformationBarrierSegments.ref('8').delete(),
      sends: 'DELETE /shield_information_barrier_segments/8',
    },
  ],
  'ShieldInformationBarrierSegment.members': [
    {
      call: client => client.shieldInformationBarrierSegments.ref('8').members({ limit: 5 }),
      sends: 'GET /shield_information_barrier_segment_members',
      query: ofSegment,
    },
  ],
  'ShieldInformationBarrierSegment.addMember': [
    {
      call: client =>
        client.shieldInformationBarrierSegments.ref('8').addMember({
          user: { id: '3' },
          shieldInformationBarrier: { id: '7' },
        }),
      sends: 'POST /shield_information_barrier_segment_members',
      body: json({
        type: 'shield_information_barrier_segment_member',
        user: { type: 'user', id: '3' },
        shield_information_barrier: barrier,
        shield_information_barrier_segment: segment,
      }),
    },
  ],
  'ShieldInformationBarrierSegment.restrictions': [
    {
      call: client => client.shieldInformationBarrierSegments.ref('8').restrictions({ limit: 5 }),
      sends: 'GET /shield_information_barrier_segment_restrictions',
      query: ofSegment,
    },
  ],
  'ShieldInformationBarrierSegment.addRestriction': [
    {
      call: client =>
        client.shieldInformationBarrierSegments.ref('8').addRestriction({
          restrictedSegment: { id: '9' },
          shieldInformationBarrier: { id: '7' },
        }),
      sends: 'POST /shield_information_barrier_segment_restrictions',
      body: json({
        type: 'shield_information_barrier_segment_restriction',
        restricted_segment: { type: 'shield_information_barrier_segment', id: '9' },
        shield_information_barrier: barrier,
        shield_information_barrier_segment: segment,
      }),
    },
  ],
  'ShieldInformationBarrierSegmentMember.get': [
    {
      call: client => client.shieldInformationBarrierSegmentMembers.get('10'),
      sends: 'GET /shield_information_barrier_segment_members/10',
    },
  ],
  'ShieldInformationBarrierSegmentMember.delete': [
    {
      call: client => client.shieldInformationBarrierSegmentMembers.ref('10').delete(),
      sends: 'DELETE /shield_information_barrier_segment_members/10',
    },
  ],
  'ShieldInformationBarrierSegmentRestriction.get': [
    {
      call: client => client.shieldInformationBarrierSegmentRestrictions.get('10'),
      sends: 'GET /shield_information_barrier_segment_restrictions/10',
    },
  ],
  'ShieldInformationBarrierSegmentRestriction.delete': [
    {
      call: client => client.shieldInformationBarrierSegmentRestrictions.ref('10').delete(),
      sends: 'DELETE /shield_information_barrier_segment_restrictions/10',
    },
  ],
  'ShieldList.get': [{ call: client => client.shieldLists.get('6'), sends: 'GET /shield_lists/6' }],
  'ShieldList.update': [
    {
      call: client =>
        client.shieldLists.ref('6').update({
          name: 'Near',
          description: 'D',
          content: { type: 'country', countryCodes: ['DE', 'FR'] },
        }),
      sends: 'PUT /shield_lists/6',
      body: json({
        name: 'Near',
        description: 'D',
        content: { type: 'country', country_codes: ['DE', 'FR'] },
      }),
    },
  ],
  'ShieldList.delete': [
    { call: client => client.shieldLists.ref('6').delete(), sends: 'DELETE /shield_lists/6' },
  ],
  'ShieldListRepository.list': [
    { call: client => client.shieldLists.list(), sends: 'GET /shield_lists' },
  ],
  'ShieldListRepository.create': [
    {
      call: client =>
        client.shieldLists.create({
          name: 'Partners',
          content: { type: 'email', emailAddresses: ['a@example.com'] },
        }),
      sends: 'POST /shield_lists',
      body: json({
        name: 'Partners',
        content: { type: 'email', email_addresses: ['a@example.com'] },
      }),
    },
  ],
}
