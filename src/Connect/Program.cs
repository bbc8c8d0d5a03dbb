return await Connect.ConnectHost.RunAsync(args);
