using Dit.Interface.Hosting;
using DitFunctions;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

try
{
    using var host = FunctionsApplication.CreateBuilder(args).AddDit().Build();
    host.SayWhyTheDeskIsOff();
    await host.CreateMissingAsync();
    await host.RunAsync();
    return 0;
}
catch (WrongSettingsException wrong)
{
    WrongSettings.Say(wrong, Console.Error);
    return 1;
}
