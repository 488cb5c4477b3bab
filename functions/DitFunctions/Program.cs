using Dit.Interface;
using Dit.Interface.Delivery;
using Dit.Interface.Hosting;
using DitFunctions;
using DitFunctions.Transport;
using DitFunctions.Triggers;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
var settings = new Settings(key => builder.Configuration[key]);
var storage = StorageSettings.Read(settings);
var transport = TransportSettings.Read(settings);
var notify = NotifySettings.Read(settings);
var limits = LimitSettings.Read(settings);
var uploads = UploadSettings.Read(settings);
ScheduleSettings.Check(settings);
settings.ThrowIfFaulty();

builder.Services
    .AddSingleton(storage.Open())
    .AddSingleton<Work>()
    .AddSingleton(limits)
    .AddSingleton(uploads)
    .AddNotify(notify)
    .AddDitInterface()
    .AddTransport(transport, storage.State);
builder.AddTelemetry(storage.State);

var host = builder.Build();
// In the cloud everything was made by infra/, and the app may not make more; an emulator is empty.
if (storage.State.IsDevelopment) await host.CreateMissingAsync();
await host.RunAsync();
