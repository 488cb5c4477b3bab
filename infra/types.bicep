// Types that more than one module takes.

@export()
@description('Tags on every resource.')
type tagSet = {
  *: string
}

@export()
@description('Groups of people in Entra, by object id; empty: nobody.')
type groups = {
  operators: string
  readers: string
}

@export()
@description('Instances of one group of functions that are never let go: http, blob, durable or function:<name>.')
type alwaysReady = {
  name: string

  @minValue(1)
  instanceCount: int
}

@export()
@description('When the timers tick, in UTC. A tick only looks at what is due; business dates are decided in Europe/London by the code.')
type schedules = {
  often: string
  quarter: string
  night: string
}
