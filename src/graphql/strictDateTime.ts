import { GraphQLError, type GraphQLSchema, isScalarType } from 'graphql'

const strict = new WeakSet<object>()

/**
 * Refuses days that no calendar has: Keystone's `DateTime` takes 30 February for 2 March.
 *
 * Every schema shares the one scalar, so it is made strict once.
 */
export function makeDateTimesStrict(schema: GraphQLSchema): GraphQLSchema {
  const dateTime = schema.getType('DateTime')
  if (!isScalarType(dateTime) || strict.has(dateTime)) return schema
  strict.add(dateTime)

  const { parseValue, parseLiteral } = dateTime
  dateTime.parseValue = value => {
    if (typeof value === 'string') refuseImpossibleDay(value)
    return parseValue(value)
  }
  dateTime.parseLiteral = (node, variables) => {
    if (node.kind === 'StringValue') refuseImpossibleDay(node.value)
    return parseLiteral(node, variables)
  }
  return schema
}

function refuseImpossibleDay(moment: string) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(moment) ?? []
  if (!year || !month || !day) return // not a date at all: Keystone's own check says so
  const date = new Date(`${year}-${month}-01T00:00:00Z`)
  date.setUTCDate(Number(day))
  if (date.getUTCMonth() + 1 !== Number(month))
    throw new GraphQLError(`${year}-${month}-${day} is not a day of the calendar`)
  // Beyond these, the database's form of a moment has a sign, and would sort as text before others.
  const utcYear = new Date(moment).getUTCFullYear()
  if (utcYear < 1 || utcYear > 9999)
    throw new GraphQLError(`${moment} is not in the years 1 to 9999`)
}
